package io.github.advisorypress.check;

import io.github.advisorypress.signing.PublicKey;
import io.github.advisorypress.signing.PublicKeys;
import io.github.advisorypress.validation.csaf.DateTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Everything that was fetched of a provider, as facts. Requirements look at nothing else.
 *
 * @param shown how a URL is shown to the user
 * @param at the moment as of which dates are judged
 * @param judged the role that the verdicts are about
 * @param keys what stands at the URLs of the public keys
 * @param indexes the {@code index.txt} of each directory
 * @param changes the {@code changes.csv} of each directory
 * @param services those of ROLIE that the metadata names, and the one beside it
 * @param categories those of ROLIE that the metadata names, and the one beside each feed
 * @param documents by URL, in the order in which lists name them
 * @param unlisted the URLs of documents that stand in the folder and that no list names
 * @param isTruncated whether there are more documents than are examined
 * @param listings the pages of folders by URL
 * @param folders the URLs of all folders below that of the metadata, where a folder was examined
 */
record ExaminedProvider(
        ProviderAddress address,
        boolean isServed,
        UnaryOperator<String> shown,
        Instant at,
        Role judged,
        Discovery discovery,
        Metadata metadata,
        Response canonical,
        PublicKeys publicKeys,
        List<KeyFacts> keys,
        List<FeedFacts> feeds,
        List<ListFacts> indexes,
        List<ListFacts> changes,
        List<RolieFile> services,
        List<RolieFile> categories,
        Map<String, DocumentFacts> documents,
        Set<String> unlisted,
        boolean isTruncated,
        Map<String, ListingFacts> listings,
        Set<String> folders) {

    /** How a URL is shown to the user. */
    String name(String url) {
        return shown.apply(url);
    }

    DateTime now() {
        return in(Duration.ZERO);
    }

    /** The moment so much later. */
    DateTime in(Duration time) {
        return DateTime.parse(at.plus(time).toString())
                .orElseThrow(() -> new IllegalStateException("No moment: " + at));
    }

    /** The documents that came. */
    List<DocumentFacts> found() {
        return documents.values().stream()
                .filter(document -> document.response().isFound())
                .toList();
    }

    /** Whether the provider has directories by its own account, or has the lists of one. */
    boolean usesDirectories() {
        return !metadata.directories().isEmpty()
                || Stream.concat(indexes.stream(), changes.stream())
                        .anyMatch(list -> list.response().isFound());
    }

    /** The directories by their URLs, each with its slash; without any in the metadata, its own folder. */
    List<String> directories() {
        return directories(metadata);
    }

    static List<String> directories(Metadata metadata) {
        return metadata.directories().isEmpty()
                ? List.of(Urls.folder(metadata.url()))
                : metadata.directories().stream().distinct().toList();
    }

    /** The lists that came, by the way they go: all feeds count as one list, and so do all of each other kind. */
    Map<String, Set<String>> usedLists() {
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        List<FeedFacts> readable =
                feeds.stream().filter(feed -> feed.response().isFound()).toList();
        if (!readable.isEmpty()) {
            Set<String> urls = new LinkedHashSet<>();
            readable.forEach(feed -> feed.entries().forEach(entry -> urls.add(entry.url())));
            urls.remove("");
            lists.put("ROLIE", urls);
        }
        addList("index.txt", indexes, lists);
        addList("changes.csv", changes, lists);
        return lists;
    }

    private static void addList(String name, List<ListFacts> facts, Map<String, Set<String>> lists) {
        List<ListFacts> found =
                facts.stream().filter(list -> list.response().isFound()).toList();
        if (!found.isEmpty()) {
            Set<String> urls = new LinkedHashSet<>();
            found.forEach(list -> list.lines().forEach(line -> urls.add(line.url())));
            lists.put(name, urls);
        }
    }

    /** Every response that is about this provider, each URL once, in the order in which they were fetched. */
    Collection<Response> responses() {
        Map<String, Response> all = new LinkedHashMap<>();
        add(discovery.wellKnown(), all);
        if (discovery.securityTxt() != null) {
            add(discovery.securityTxt().response(), all);
            if (discovery.securityTxt().target() != null) {
                add(discovery.securityTxt().target(), all);
            }
        }
        add(metadata.response(), all);
        add(canonical, all);
        keys.forEach(key -> add(key.response(), all));
        feeds.forEach(feed -> add(feed.response(), all));
        Stream.concat(indexes.stream(), changes.stream()).forEach(list -> add(list.response(), all));
        Stream.concat(services.stream(), categories.stream()).forEach(file -> add(file.response(), all));
        for (DocumentFacts document : documents.values()) {
            add(document.response(), all);
            document.digests().forEach(digest -> add(digest.response(), all));
            add(document.signature().response(), all);
        }
        listings.values().forEach(listing -> add(listing.response(), all));
        return all.values();
    }

    private static void add(Response response, Map<String, Response> all) {
        all.putIfAbsent(response.url(), response);
    }

    /** The published key with this fingerprint. */
    Optional<PublicKey> key(String fingerprint) {
        return publicKeys.all().stream()
                .filter(key -> key.fingerprint().equalsIgnoreCase(fingerprint))
                .findFirst();
    }
}
