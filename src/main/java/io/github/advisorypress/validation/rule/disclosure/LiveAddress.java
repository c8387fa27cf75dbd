package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.validation.Leak;
import io.github.advisorypress.validation.LeakRule;
import io.github.advisorypress.validation.Passage;
import java.util.List;

/** Finds literal addresses of machines on the Internet. */
final class LiveAddress implements LeakRule {
    @Override
    public String id() {
        return "live-address";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "RMSV 网络产品安全漏洞管理规定, Article 9 (2): no details of live systems";
    }

    @Override
    public List<Leak> leaks(Passage passage) {
        return NetworkAddresses.live(passage.text());
    }
}
