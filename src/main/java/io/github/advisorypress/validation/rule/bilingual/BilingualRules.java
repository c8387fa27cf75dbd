package io.github.advisorypress.validation.rule.bilingual;

import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.text.Labels;
import io.github.advisorypress.validation.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The rules about translations. */
public final class BilingualRules {
    private BilingualRules() {}

    public static List<Rule> all(Site site, ProductRegister register, Map<LanguageTag, Labels> labels, Instant at) {
        StatedFacts facts = new StatedFacts(site);
        return List.of(
                // what is missing
                new MissingTranslationText(site),
                new MissingTranslationFile(site),
                new MissingPageTranslation(site),
                new UnconfiguredLanguage(site),
                // what is behind
                new StaleTranslation(site),
                new UnconfirmedTranslation(site),
                new StalePageTranslation(site),
                // what differs
                new HeadingSetsDiffer(site, labels),
                new VulnerabilityHeadingsDiffer(site),
                new FactsDifferInTranslation(facts),
                new NumbersDifferInTranslation(facts),
                // what is not translated
                new UntranslatedText(site),
                new HanInTranslation(site),
                new FullWidthPunctuationInTranslation(site));
    }
}
