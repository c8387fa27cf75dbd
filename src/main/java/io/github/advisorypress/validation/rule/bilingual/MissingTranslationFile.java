package io.github.advisorypress.validation.rule.bilingual;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;

/** Finds advisories without the long text in a language of the site. */
final class MissingTranslationFile implements AdvisoryRule {
    private final Site site;

    MissingTranslationFile(Site site) {
        this.site = site;
    }

    @Override
    public String id() {
        return "missing-translation-file";
    }

    @Override
    public Level level() {
        return Languages.level(site);
    }

    @Override
    public String basis() {
        return "Every bulletin is complete in every language of the site";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (LanguageTag language : Languages.translations(site)) {
            if (!advisory.text().containsKey(language)) {
                findings.report(
                        FieldPath.of("text", language.value()),
                        language.value() + ".md",
                        advisory.id().value());
            }
        }
    }
}
