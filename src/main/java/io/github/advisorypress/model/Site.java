package io.github.advisorypress.model;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a bulletin site.
 *
 * @param baseUrl where the site is served, without a trailing slash
 * @param languages the first prevails and stands at the root of the site, each other one under its tag
 * @param advisoryId the form of tracking IDs, with the parts <code>{kind}</code>, <code>{year}</code> and <code>
 *     {number}</code>
 * @param labels words of this vendor instead of the built-in ones, by language and key
 * @param rules what the vendor says of single rules: {@code error}, {@code warning} or {@code off} by rule ID
 * @param csafValidation how the site's own CSAF documents are validated
 * @param securityTxt what the site's {@code security.txt} says; absent where it has none
 */
public record Site(
        URI baseUrl,
        List<LanguageTag> languages,
        TranslationPolicy translation,
        Localized<String> vendor,
        Localized<String> title,
        Localized<String> description,
        Publisher publisher,
        Contact contact,
        String advisoryId,
        Localized<String> legalDisclaimer,
        Map<LanguageTag, Map<String, String>> labels,
        Map<String, String> rules,
        CsafValidationSettings csafValidation,
        ProviderSettings provider,
        @Nullable SecurityTxt securityTxt,
        LeakPatterns leakPatterns) {
    public Site {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("A site has at least one language");
        }
        Map<LanguageTag, Map<String, String>> copy = new LinkedHashMap<>();
        labels.forEach(
                (language, words) -> copy.put(language, Collections.unmodifiableMap(new LinkedHashMap<>(words))));
        labels = Collections.unmodifiableMap(copy);
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    }

    /** The language that prevails over all others. */
    public LanguageTag prevailing() {
        return languages.get(0);
    }

    public boolean isPrevailing(LanguageTag language) {
        return language.equals(prevailing());
    }

    /** The folder of a language in the site: empty for the prevailing one, else its tag and a slash. */
    public String folder(LanguageTag language) {
        return isPrevailing(language) ? "" : language + "/";
    }

    /**
     * The tracking ID of a bulletin's document in a language: the plain ID, or for a translation the ID and the tag.
     */
    public String documentId(AdvisoryId id, LanguageTag language) {
        return isPrevailing(language) ? id.value() : id.value() + "-" + language;
    }

    /** The absolute address of a path within the site. */
    public String url(String path) {
        return baseUrl + "/" + path;
    }
}
