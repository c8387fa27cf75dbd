package io.github.advisorypress.check;

import io.github.advisorypress.json.JsonDocument;
import io.github.advisorypress.signing.KeyException;
import io.github.advisorypress.signing.PublicKey;
import io.github.advisorypress.signing.PublicKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fetches everything of a provider once, and keeps what requirements ask for. */
final class ProviderVisit {
    /** How many documents are examined; several times what the largest provider has. */
    private static final int MOST_DOCUMENTS = 200_000;

    private final ProviderSource source;

    ProviderVisit(ProviderSource source) {
        this.source = source;
    }

    /**
     * Visits the provider.
     *
     * @param asked the role that the user wants it to have; absent where the one that it claims is meant
     */
    ExaminedProvider visit(@Nullable Role asked, Instant at) throws InterruptedException {
        Discovery discovery = Discovery.of(source);
        Metadata metadata = metadata(discovery);
        List<KeyFacts> keys = Parallel.map(metadata.keys(), source.atOnce(), this::key);
        PublicKeys publicKeys = publicKeys(keys);
        List<FeedFacts> feeds = feeds(metadata);
        List<String> directories = ExaminedProvider.directories(metadata);
        List<ListFacts> indexes = new ArrayList<>();
        List<ListFacts> changes = new ArrayList<>();
        for (String directory : metadata.response().isFound() ? directories : List.<String>of()) {
            indexes.add(ListFacts.index(directory, source.fetch(Request.list(directory + "index.txt"))));
            changes.add(ListFacts.changes(directory, source.fetch(Request.list(directory + "changes.csv"))));
        }
        List<RolieFile> services = services(metadata);
        List<RolieFile> categories = categories(metadata);

        Map<String, FeedFacts.Entry> entries = new HashMap<>();
        Set<String> listed = listed(feeds, indexes, changes, entries);
        Set<String> unlisted = unlisted(metadata, listed);
        List<String> urls = Stream.concat(listed.stream(), unlisted.stream())
                .limit(MOST_DOCUMENTS)
                .toList();
        DocumentExamination examination = new DocumentExamination(source, publicKeys);
        Map<String, DocumentFacts> documents = new LinkedHashMap<>();
        Parallel.map(urls, source.atOnce(), url -> examination.examine(url, entries.get(url)))
                .forEach(document -> documents.put(document.url(), document));

        return new ExaminedProvider(
                source.address(),
                source.isServed(),
                source::shown,
                at,
                asked == null ? metadata.claimed().orElse(Role.CSAF_PROVIDER) : asked,
                discovery,
                metadata,
                canonical(metadata),
                publicKeys,
                keys,
                feeds,
                indexes,
                changes,
                services,
                categories,
                documents,
                unlisted,
                listed.size() + unlisted.size() > MOST_DOCUMENTS,
                listings(metadata, documents.keySet()),
                folders(metadata));
    }

    private Metadata metadata(Discovery discovery) {
        Response response = discovery.metadata();
        return Metadata.read(source.shown(response.url()), response);
    }

    /** What stands where the metadata says that it stands. */
    private Response canonical(Metadata metadata) throws InterruptedException {
        return metadata.canonicalUrl().isEmpty()
                ? Response.notFound(metadata.url())
                : source.fetch(Request.small(metadata.canonicalUrl()));
    }

    private KeyFacts key(Metadata.Key key) throws InterruptedException {
        Response response = source.fetch(Request.small(key.url()));
        return new KeyFacts(
                key.fingerprint(),
                response.emptied(),
                DocumentExamination.isArmored(response.content(), "PUBLIC KEY BLOCK"),
                PublicKeys.holdSecretKey(response.content()),
                response.isFound() ? keys(List.of(response.content())).all() : List.of());
    }

    private static PublicKeys keys(List<byte[]> armored) {
        try {
            return PublicKeys.of(armored);
        } catch (KeyException e) {
            return noKeys();
        }
    }

    private static PublicKeys noKeys() {
        try {
            return PublicKeys.of(List.of());
        } catch (KeyException e) {
            throw new IllegalStateException("No key cannot be unreadable", e);
        }
    }

    private static PublicKeys publicKeys(List<KeyFacts> facts) {
        return keys(facts.stream()
                .flatMap(fact -> fact.keys().stream())
                .map(PublicKey::armored)
                .toList());
    }

    private List<FeedFacts> feeds(Metadata metadata) throws InterruptedException {
        List<FeedFacts> feeds = new ArrayList<>();
        for (Metadata.Feed feed : metadata.feeds()) {
            feeds.add(FeedFacts.read(source.shown(feed.url()), feed.label(), source.fetch(Request.list(feed.url()))));
        }
        return feeds;
    }

    private List<RolieFile> services(Metadata metadata) throws InterruptedException {
        Set<String> urls = new LinkedHashSet<>();
        if (!metadata.feeds().isEmpty()) {
            urls.add(Urls.folder(metadata.url()) + "service.json");
        }
        urls.addAll(metadata.services());
        List<RolieFile> services = new ArrayList<>();
        for (String url : urls) {
            services.add(RolieFile.service(source.shown(url), source.fetch(Request.list(url))));
        }
        return services;
    }

    private List<RolieFile> categories(Metadata metadata) throws InterruptedException {
        Set<String> urls = new LinkedHashSet<>();
        for (Metadata.Feed feed : metadata.feeds()) {
            urls.add(Urls.folder(feed.url()) + "category-" + feed.label().toLowerCase(Locale.ROOT) + ".json");
        }
        urls.addAll(metadata.categories());
        List<RolieFile> categories = new ArrayList<>();
        for (String url : urls) {
            categories.add(RolieFile.categories(source.shown(url), source.fetch(Request.list(url))));
        }
        return categories;
    }

    /** The URLs of all documents that lists name; the first entry of a feed about each is put aside. */
    private static Set<String> listed(
            List<FeedFacts> feeds,
            List<ListFacts> indexes,
            List<ListFacts> changes,
            Map<String, FeedFacts.Entry> entries) {
        Set<String> urls = new LinkedHashSet<>();
        for (FeedFacts feed : feeds) {
            for (FeedFacts.Entry entry : feed.entries()) {
                if (!entry.url().isEmpty()) {
                    urls.add(entry.url());
                    entries.putIfAbsent(entry.url(), entry);
                }
            }
        }
        for (Collection<ListFacts> lists : List.of(indexes, changes)) {
            lists.forEach(list -> list.lines().forEach(line -> urls.add(line.url())));
        }
        return urls;
    }

    private Set<String> unlisted(Metadata metadata, Set<String> listed) throws InterruptedException {
        Set<String> known = new HashSet<>(listed);
        known.add(metadata.url());
        metadata.feeds().forEach(feed -> known.add(feed.url()));
        List<String> candidates = source.urls().stream()
                .filter(url -> url.endsWith(".json") && isBelow(url, metadata) && !known.contains(url))
                .toList();
        Set<String> unlisted = new TreeSet<>();
        Parallel.map(candidates, source.atOnce(), url -> isDocument(url) ? url : "")
                .forEach(unlisted::add);
        unlisted.remove("");
        return unlisted;
    }

    private static boolean isBelow(String url, Metadata metadata) {
        return url.startsWith(Urls.folder(metadata.url()))
                || metadata.directories().stream().anyMatch(url::startsWith);
    }

    private boolean isDocument(String url) throws InterruptedException {
        Response response = source.fetch(Request.document(url));
        return JsonDocument.read(url, response.content())
                .root()
                .filter(root -> root.at("document").has("csaf_version"))
                .isPresent();
    }

    private Map<String, ListingFacts> listings(Metadata metadata, Collection<String> documents)
            throws InterruptedException {
        Set<String> folders = new TreeSet<>(metadata.directories());
        documents.forEach(url -> folders.add(Urls.folder(url)));
        folders.addAll(folders(metadata));
        Set<String> wanted = new HashSet<>(folders);
        wanted.addAll(documents);
        Map<String, ListingFacts> listings = new TreeMap<>();
        Parallel.map(folders, source.atOnce(), url -> ListingFacts.read(source.fetch(Request.list(url)), wanted))
                .forEach(listing -> listings.put(listing.url(), listing));
        return listings;
    }

    private Set<String> folders(Metadata metadata) {
        String top = Urls.folder(metadata.url());
        Set<String> folders = new TreeSet<>();
        for (String url : source.urls()) {
            for (String at = Urls.folder(url);
                    at.startsWith(top) && folders.add(at);
                    at = Urls.folder(at.substring(0, at.length() - 1))) {
                // Each folder on the way up is taken.
            }
        }
        return folders;
    }
}
