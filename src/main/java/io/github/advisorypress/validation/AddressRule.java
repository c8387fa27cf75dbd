package io.github.advisorypress.validation;

import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Site;
import java.util.List;

/** A rule about every text that people read, and about every field that holds a web address and nothing else. */
public interface AddressRule extends TextRule {
    /** Addresses have no language. */
    LanguageTag NO_LANGUAGE = new LanguageTag("zxx");

    @Override
    default void check(Advisory advisory, List<Passage> passages, Findings findings) {
        TextRule.super.check(advisory, passages, findings);
        AddressFields.of(advisory).forEach((path, url) -> check(new Passage(path, NO_LANGUAGE, url), findings));
    }

    @Override
    default void check(Site site, Findings findings) {
        TextRule.super.check(site, findings);
        AddressFields.of(site).forEach((path, url) -> check(new Passage(path, NO_LANGUAGE, url), findings));
    }
}
