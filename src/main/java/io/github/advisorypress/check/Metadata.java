package io.github.advisorypress.check;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.json.JsonDocument;
import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.csaf.DateTime;
import io.github.advisorypress.validation.csaf.ProviderStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code provider-metadata.json} says, as far as it can be read.
 *
 * @param response how it came, without its content
 * @param defects what is wrong with its text and structure
 * @param role the word that stands there, empty where none does
 * @param canonicalUrl empty where there is none
 * @param lastUpdated absent where there is none in the form of RFC 3339
 * @param directories each {@code directory_url}
 * @param services the ROLIE service documents that it names
 * @param categories the ROLIE category documents that it names
 */
record Metadata(
        Response response,
        List<Diagnostic> defects,
        String role,
        String canonicalUrl,
        @Nullable DateTime lastUpdated,
        List<Feed> feeds,
        List<String> directories,
        List<String> services,
        List<String> categories,
        List<Key> keys) {
    Metadata {
        defects = List.copyOf(defects);
        feeds = List.copyOf(feeds);
        directories = List.copyOf(directories);
        services = List.copyOf(services);
        categories = List.copyOf(categories);
        keys = List.copyOf(keys);
    }

    /** A ROLIE feed and the label of its documents. */
    record Feed(String label, String url) {}

    /** A public key; the fingerprint is empty where it is not stated. */
    record Key(String url, String fingerprint) {}

    static Metadata read(String shown, Response response) {
        JsonDocument json = JsonDocument.read(shown, response.content());
        List<Diagnostic> defects = ProviderStructure.METADATA.check(json);
        Optional<JsonElement> whole = json.root();
        if (whole.isEmpty()) {
            return new Metadata(
                    response.emptied(), defects, "", "", null, List.of(), List.of(), List.of(), List.of(), List.of());
        }
        JsonElement root = whole.get();
        List<Feed> feeds = new ArrayList<>();
        List<String> directories = new ArrayList<>();
        List<String> services = new ArrayList<>();
        List<String> categories = new ArrayList<>();
        for (JsonElement distribution : root.items("distributions")) {
            distribution.text("directory_url").map(Urls::withSlash).ifPresent(directories::add);
            JsonElement rolie = distribution.at("rolie");
            for (JsonElement feed : rolie.items("feeds")) {
                feed.text("url")
                        .ifPresent(
                                url -> feeds.add(new Feed(feed.text("tlp_label").orElse("UNLABELED"), url)));
            }
            rolie.items("services").forEach(url -> url.text().ifPresent(services::add));
            rolie.items("categories").forEach(url -> url.text().ifPresent(categories::add));
        }
        List<Key> keys = new ArrayList<>();
        for (JsonElement key : root.items("public_openpgp_keys")) {
            key.text("url")
                    .ifPresent(
                            url -> keys.add(new Key(url, key.text("fingerprint").orElse(""))));
        }
        return new Metadata(
                response.emptied(),
                defects,
                root.text("role").orElse(""),
                root.text("canonical_url").orElse(""),
                root.text("last_updated").flatMap(DateTime::parse).orElse(null),
                feeds,
                directories,
                services,
                categories,
                keys);
    }

    String url() {
        return response.url();
    }

    Optional<Role> claimed() {
        return Role.of(role);
    }
}
