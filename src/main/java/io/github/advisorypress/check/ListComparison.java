package io.github.advisorypress.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is the same about all lists of documents: each names every document, once, and what it names is there. */
final class ListComparison {
    private final ExaminedProvider provider;
    private final FindingList findings;

    ListComparison(ExaminedProvider provider, FindingList findings) {
        this.provider = provider;
        this.findings = findings;
    }

    /**
     * Reports what other lists name and this one does not, letter by letter.
     *
     * @param name what the list is called among {@link ExaminedProvider#usedLists()}
     * @param url where the list stands
     */
    void reportMissing(String name, String url) {
        Map<String, Set<String>> lists = provider.usedLists();
        Set<String> own = lists.get(name);
        if (own == null) {
            return;
        }
        for (String document : provider.documents().keySet()) {
            if (own.contains(document)) {
                continue;
            }
            List<String> others = new ArrayList<>();
            lists.forEach((other, urls) -> {
                if (urls.contains(document)) {
                    others.add(other);
                }
            });
            if (others.isEmpty()) {
                findings.error(url, "document-in-no-list", provider.name(document));
            } else {
                findings.error(url, "listed-elsewhere-only", document, String.join(", ", others));
            }
        }
    }

    /** Reports URLs that stand in a list twice, and such that nothing is at. */
    void reportEntries(String list, Collection<String> urls) {
        Set<String> seen = new HashSet<>();
        for (String url : urls) {
            if (!seen.add(url)) {
                findings.error(list, "listed-twice", url);
                continue;
            }
            DocumentFacts document = provider.documents().get(url);
            if (document != null
                    && !document.response().isFound()
                    && !document.response().isProtected()) {
                findings.error(
                        list,
                        "listed-document-not-found",
                        url,
                        document.response().word());
            }
        }
    }
}
