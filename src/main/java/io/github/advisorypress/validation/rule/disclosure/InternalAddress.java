package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.validation.Leak;
import io.github.advisorypress.validation.LeakRule;
import io.github.advisorypress.validation.Passage;
import java.util.List;

/** Finds addresses of internal networks and of the reader’s own machine. */
final class InternalAddress implements LeakRule {
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
    public List<Leak> leaks(Passage passage) {
        return NetworkAddresses.internal(passage.text());
    }
}
