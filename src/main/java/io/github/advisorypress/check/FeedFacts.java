package io.github.advisorypress.check;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.json.JsonDocument;
import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.model.Tlp;
import io.github.advisorypress.validation.csaf.DateTime;
import io.github.advisorypress.validation.csaf.ProviderStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ROLIE feed as it came.
 *
 * @param label the label that the metadata gives it
 * @param response how it came, without its content
 * @param selfUrl the first link, empty where there is none
 * @param updated absent where there is none in the form of RFC 3339
 */
record FeedFacts(
        String label,
        Response response,
        List<Diagnostic> defects,
        String selfUrl,
        @Nullable DateTime updated,
        List<Entry> entries) {
    FeedFacts {
        defects = List.copyOf(defects);
        entries = List.copyOf(entries);
    }

    /**
     * An entry.
     *
     * @param url the link {@code self}, empty where there is none
     * @param source {@code content/src}, empty where there is none
     * @param updated absent where there is none in the form of RFC 3339
     * @param digests its links to digest files
     * @param signatures its links to signature files
     */
    record Entry(
            String id,
            String url,
            String source,
            @Nullable DateTime updated,
            List<String> digests,
            List<String> signatures) {
        Entry {
            digests = List.copyOf(digests);
            signatures = List.copyOf(signatures);
        }

        private static Entry of(JsonElement entry) {
            return new Entry(
                    entry.text("id").orElse(""),
                    links(entry, "self").stream().findFirst().orElse(""),
                    entry.at("content").text("src").orElse(""),
                    entry.text("updated").flatMap(DateTime::parse).orElse(null),
                    links(entry, "hash"),
                    links(entry, "signature"));
        }
    }

    static FeedFacts read(String shown, String label, Response response) {
        if (!response.isFound()) {
            return new FeedFacts(label, response, List.of(), "", null, List.of());
        }
        JsonDocument json = JsonDocument.read(shown, response.content());
        List<Diagnostic> defects = ProviderStructure.ROLIE_FEED.check(json);
        Optional<JsonElement> feed = json.root().map(root -> root.at("feed"));
        List<Entry> entries = new ArrayList<>();
        feed.ifPresent(element -> element.items("entry").forEach(entry -> entries.add(Entry.of(entry))));
        return new FeedFacts(
                label,
                response.emptied(),
                defects,
                feed.flatMap(element -> links(element, "self").stream().findFirst())
                        .orElse(""),
                feed.flatMap(element -> element.text("updated"))
                        .flatMap(DateTime::parse)
                        .orElse(null),
                entries);
    }

    private static List<String> links(JsonElement element, String relation) {
        List<String> links = new ArrayList<>();
        for (JsonElement link : element.items("link")) {
            if (link.text("rel").filter(relation::equals).isPresent()) {
                link.text("href").ifPresent(links::add);
            }
        }
        return links;
    }

    String url() {
        return response.url();
    }

    /** Whether everybody may read it; what has no label, or one that does not exist, is taken for public. */
    boolean isPublic() {
        return Tlp.of(label).map(Tlp::isPublic).orElse(true);
    }
}
