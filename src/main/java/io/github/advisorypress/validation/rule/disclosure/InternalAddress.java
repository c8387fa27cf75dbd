package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.validation.AddressRule;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.Passage;

/** Finds addresses and host names of internal networks, and links to the reader’s own machine. */
final class InternalAddress implements AddressRule {
    @Override
    public String id() {
        return "internal-address";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "RMSV 网络产品安全漏洞管理规定, Article 9 (2); an address of an internal network helps attackers only";
    }

    @Override
    public void check(Passage passage, Findings findings) {
        NetworkAddresses.internal(passage.text())
                .forEach(found -> passage.report(findings, found.start(), found.end(), found.text()));
    }
}
