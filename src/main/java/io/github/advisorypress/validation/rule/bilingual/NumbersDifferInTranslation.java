package io.github.advisorypress.validation.rule.bilingual;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.List;

/** Finds numbers and dates that stand in the text of one language and not in that of another. */
final class NumbersDifferInTranslation implements AdvisoryRule {
    private final Site site;

    NumbersDifferInTranslation(Site site) {
        this.site = site;
    }

    @Override
    public String id() {
        return "numbers-differ-in-translation";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "Numbers are the same in every language, though one may write them as words";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (TranslatedText text : TranslatedText.of(advisory, site)) {
            List<Fact> original = Facts.of(text.original()).numbers();
            List<Fact> translation = Facts.of(text.translation()).numbers();
            String prevailing = site.prevailing().value();
            String language = text.language().value();
            for (Fact fact : Fact.missing(original, translation)) {
                findings.report(
                        text.originalPath(),
                        fact.offset(),
                        fact.length(),
                        fact.written(),
                        prevailing,
                        language,
                        text.name());
            }
            for (Fact fact : Fact.missing(translation, original)) {
                findings.report(
                        text.path(), fact.offset(), fact.length(), fact.written(), language, prevailing, text.name());
            }
        }
    }
}
