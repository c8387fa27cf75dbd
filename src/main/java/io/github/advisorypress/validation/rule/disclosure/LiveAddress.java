package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.validation.AddressRule;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.Passage;

/** Finds literal addresses of machines on the Internet. */
final class LiveAddress implements AddressRule {
    @Override
    public String id() {
        return "live-address";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "RMSV 网络产品安全漏洞管理规定, Article 9 (2): no details of live systems";
    }

    @Override
    public void check(Passage passage, Findings findings) {
        NetworkAddresses.live(passage.text())
                .forEach(found -> passage.report(findings, found.start(), found.end(), found.text()));
    }
}
