package io.github.advisorypress.validation.rule.editorial;

import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.text.Labels;
import io.github.advisorypress.validation.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The rules about how texts, addresses and pages are written. */
public final class EditorialRules {
    private EditorialRules() {}

    /** The rules of the group, for a site. */
    public static List<Rule> all(Site site, ProductRegister register, Map<LanguageTag, Labels> labels, Instant at) {
        return List.of(
                new MissingSummary(labels),
                new EmptySection(labels),
                new HeadingLevel(),
                new TrailingPunctuationInTitle(),
                new VagueLinkText(),
                new MalformedUrl(),
                new PlainHttpReference(),
                new HanLatinSpacing(),
                new HalfWidthPunctuation(),
                new FullWidthAlphanumerics(),
                new StraightQuotesInChinese());
    }
}
