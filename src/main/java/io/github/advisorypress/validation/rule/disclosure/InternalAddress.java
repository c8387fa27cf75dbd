package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.AddressFields;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.Passage;
import io.github.advisorypress.validation.TextRule;
import java.util.List;

/** Finds addresses and host names of internal networks, and links to the reader’s own machine. */
final class InternalAddress implements TextRule {
    /** Addresses have no language. */
    private static final LanguageTag NONE = new LanguageTag("zxx");

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

    @Override
    public void check(Advisory advisory, List<Passage> passages, Findings findings) {
        TextRule.super.check(advisory, passages, findings);
        AddressFields.of(advisory).forEach((path, url) -> check(new Passage(path, NONE, url), findings));
    }

    @Override
    public void check(Site site, Findings findings) {
        TextRule.super.check(site, findings);
        AddressFields.of(site).forEach((path, url) -> check(new Passage(path, NONE, url), findings));
    }
}
