package io.github.advisorypress.validation.rule.bilingual;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryText;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.TranslationDigests;
import java.util.Map;

/** Finds translations of a text that has changed since they were confirmed. */
final class StaleTranslation implements AdvisoryRule {
    private final Site site;

    StaleTranslation(Site site) {
        this.site = site;
    }

    @Override
    public String id() {
        return "stale-translation";
    }

    @Override
    public Level level() {
        return Languages.level(site);
    }

    @Override
    public String basis() {
        return "A translation carries the digest of what it translates, so that no edit of the original goes unnoticed";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        Map<String, String> current = TranslationDigests.of(advisory, site.prevailing());
        for (TranslatedText text : TranslatedText.of(advisory, site)) {
            AdvisoryText file = advisory.text().get(text.language());
            String confirmed = file == null ? null : file.translates().get(text.name());
            if (confirmed != null && !confirmed.equalsIgnoreCase(current.get(text.name()))) {
                findings.report(
                        text.path(),
                        text.name(),
                        site.prevailing().value(),
                        text.language().value(),
                        advisory.id().value());
            }
        }
    }
}
