package io.github.advisorypress.validation.rule.bilingual;

import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.Findings;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The facts that each text and its translation state. Two rules ask for those of the same advisory one after the other,
 * and finding them is dear, so each thread keeps the last ones.
 */
final class StatedFacts {
    private final Site site;

    @SuppressWarnings("ThreadLocalUsage") // it lives as long as the rules of one run
    private final ThreadLocal<@Nullable Last> last = new ThreadLocal<>();

    StatedFacts(Site site) {
        this.site = site;
    }

    private record Pair(TranslatedText text, Facts original, Facts translation) {}

    private record Last(Advisory advisory, List<Pair> pairs) {}

    /** Reports each fact that stands in one language only, at its place there. */
    void reportDifferences(Advisory advisory, Function<Facts, List<Fact>> kind, Findings findings) {
        String prevailing = site.prevailing().value();
        for (Pair pair : pairs(advisory)) {
            TranslatedText text = pair.text();
            String language = text.language().value();
            List<Fact> original = kind.apply(pair.original());
            List<Fact> translation = kind.apply(pair.translation());
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

    @SuppressWarnings("ReferenceEquality") // the very advisory, not one that says the same
    private List<Pair> pairs(Advisory advisory) {
        Last known = last.get();
        if (known == null || known.advisory() != advisory) {
            known = new Last(
                    advisory,
                    TranslatedText.of(advisory, site).stream()
                            .map(text -> new Pair(text, Facts.of(text.original()), Facts.of(text.translation())))
                            .toList());
            last.set(known);
        }
        return known.pairs();
    }
}
