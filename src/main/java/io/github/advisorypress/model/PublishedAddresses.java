package io.github.advisorypress.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Under which addresses a bulletin is known; they are for ever.
 *
 * @param pages the absolute address of its page, by language
 * @param documents the absolute address of its CSAF document, by language
 * @param guids the GUID of its items in feeds, by language
 */
public record PublishedAddresses(
        Map<LanguageTag, String> pages, Map<LanguageTag, String> documents, Map<LanguageTag, String> guids) {
    public PublishedAddresses {
        pages = copy(pages);
        documents = copy(documents);
        guids = copy(guids);
    }

    /** The addresses that a site gives to a bulletin, in the languages that the advisory has text in. */
    public static PublishedAddresses of(Site site, Advisory advisory) {
        Addresses addresses = new Addresses(site);
        Map<LanguageTag, String> pages = new LinkedHashMap<>();
        Map<LanguageTag, String> documents = new LinkedHashMap<>();
        Map<LanguageTag, String> guids = new LinkedHashMap<>();
        for (LanguageTag language : site.languages()) {
            if (site.isPrevailing(language) || advisory.text().containsKey(language)) {
                pages.put(language, addresses.url(addresses.page(advisory.id(), language)));
                documents.put(language, addresses.url(addresses.csaf(advisory, language)));
                guids.put(language, addresses.guid(advisory, language));
            }
        }
        return new PublishedAddresses(pages, documents, guids);
    }

    private static Map<LanguageTag, String> copy(Map<LanguageTag, String> addresses) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(addresses));
    }
}
