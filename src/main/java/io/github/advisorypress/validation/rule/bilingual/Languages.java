package io.github.advisorypress.validation.rule.bilingual;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.model.TranslationPolicy;
import java.util.List;
import java.util.Set;

/** What a site says of its translations. */
final class Languages {
    private static final Set<String> WRITTEN_WITH_HAN = Set.of("zh", "ja", "ko");

    private Languages() {}

    /** The languages that are translated into, in the order of the site. */
    static List<LanguageTag> translations(Site site) {
        return site.languages().subList(1, site.languages().size());
    }

    /** A translation that is missing or behind stops publication, unless the site lets translations lag. */
    static Level level(Site site) {
        return site.translation() == TranslationPolicy.REQUIRED ? Level.ERROR : Level.WARNING;
    }

    /** Whether Han characters and full-width punctuation belong to the language. */
    static boolean isWrittenWithHan(LanguageTag language) {
        return WRITTEN_WITH_HAN.contains(language.primary());
    }
}
