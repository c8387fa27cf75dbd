package io.github.advisorypress.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.advisorypress.provider.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A trusted provider of five documents, written without any code of the product, and what may be broken in it: whatever
 * a test changes leaves the other files as they were.
 */
final class SampleProvider {
    static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");
    static final Instant KEY_CREATED = Instant.parse("2025-01-01T00:00:00Z");
    static final SampleSignature KEY = SampleSignature.of(KEY_CREATED, Duration.ofDays(3650));

    static final String CSAF = ".well-known/csaf/";
    static final String METADATA = CSAF + "provider-metadata.json";
    static final String WHITE = CSAF + "white/";
    static final String FEED = WHITE + "csaf-feed-tlp-white.json";
    static final String INDEX = WHITE + "index.txt";
    static final String CHANGES = WHITE + "changes.csv";
    static final String SECURITY_TXT = ".well-known/security.txt";
    static final String ORIGINAL = WHITE + "2025/cb-sa-2025-0001.json";
    static final String TRANSLATION = WHITE + "2025/cb-sa-2025-0001-en.json";
    static final String OLD = WHITE + "2023/cb-sa-2023-0900.json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path TEMPLATE = Path.of("src/test/resources/csaf/base.json");

    private final String base;
    private final SampleSignature key;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<Sample> samples = new ArrayList<>();

    private record Sample(String path, String id, String released, String first) {}

    SampleProvider(String base, SampleSignature key) throws IOException {
        this.base = base;
        this.key = key;
        document("CB-SA-2023-0900", "en", "", "2023-10-12T02:00:00Z", "2023-10-20T02:00:00Z", "WHITE");
        document("CB-SA-2025-0001", "zh-CN", "", "2025-03-02T02:00:00Z", "2025-03-02T02:00:00Z", "WHITE");
        document("CB-SA-2025-0001-en", "en", "zh-CN", "2025-03-02T02:00:00Z", "2025-03-02T02:00:00Z", "WHITE");
        // A year that has begun in China, and not yet in UTC.
        document("CB-SA-2025-0002", "en", "", "2025-12-31T16:30:00Z", "2026-01-05T00:00:00Z", "WHITE");
        document("CB-SA-2026-0001", "en", "", "2026-02-01T00:00:00+08:00", "2026-02-01T00:00:00+08:00", "WHITE");
        lists();
    }

    private SampleProvider(SampleProvider other) {
        this.base = other.base;
        this.key = other.key;
        this.files.putAll(other.files);
        this.samples.addAll(other.samples);
    }

    /** The usual one, for a test to damage. */
    static SampleProvider trusted() throws IOException {
        return new SampleProvider(Usual.PROVIDER);
    }

    private static final class Usual {
        static final SampleProvider PROVIDER = make();

        private static SampleProvider make() {
            try {
                return new SampleProvider("https://psirt.capebay.example/", KEY);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Writes the lists, the feed, the metadata and all that belongs to the documents as they are. */
    SampleProvider lists() throws IOException {
        samples.sort(Comparator.comparing(SampleProvider::instant).reversed().thenComparing(Sample::path));
        put(INDEX, samples.stream().map(one -> below(one.path()) + "\n").reduce("", String::concat));
        put(
                CHANGES,
                samples.stream()
                        .map(one -> "\"" + below(one.path()) + "\",\"" + one.released() + "\"\r\n")
                        .reduce("", String::concat));
        put(FEED, feed());
        put(
                WHITE + "category-white.json",
                "{\"categories\":{\"category\":[{\"scheme\":\"urn:capebay:language\",\"term\":\"zh-CN\"}]}}");
        put(
                CSAF + "service.json",
                "{\"service\":{\"workspace\":[{\"title\":\"Capebay\",\"collection\":[{\"title\":\"White\",\"href\":\""
                        + url(FEED)
                        + "\",\"categories\":{\"category\":[{\"scheme\":\"urn:ietf:params:rolie:category:information-type\","
                        + "\"term\":\"csaf\"}]}}]}]}}");
        put(keyPath(), key.publicKey());
        put(METADATA, metadata());
        put(
                SECURITY_TXT,
                "Contact: mailto:psirt@capebay.example\nExpires: 2026-10-01T00:00:00Z\nCSAF: " + url(METADATA)
                        + "\nCanonical: " + url(SECURITY_TXT) + "\n");
        put("index.html", "<!DOCTYPE html><title>Capebay</title>");
        listings();
        return this;
    }

    private void document(String id, String language, String source, String first, String released, String label)
            throws IOException {
        ObjectNode root = (ObjectNode) JSON.readTree(TEMPLATE.toFile());
        ObjectNode document = (ObjectNode) root.path("document");
        document.put("lang", language);
        if (!source.isEmpty()) {
            document.put("source_lang", source);
            ArrayNode references = (ArrayNode) document.path("references");
            references
                    .insertObject(0)
                    .put("category", "external")
                    .put("summary", "Original")
                    .put("url", url(ORIGINAL));
        }
        ((ObjectNode) document.path("distribution").path("tlp")).put("label", label);
        ObjectNode tracking = (ObjectNode) document.path("tracking");
        tracking.put("id", id).put("initial_release_date", first).put("current_release_date", released);
        ((ObjectNode) tracking.path("revision_history").path(0)).put("date", first);
        ((ObjectNode) tracking.path("revision_history").path(1)).put("date", released);
        String path = WHITE + Instant.parse(utc(first)).toString().substring(0, 4) + "/" + name(id);
        samples.add(new Sample(path, id, released, first));
        putDocument(path, root.toPrettyString().getBytes(StandardCharsets.UTF_8));
    }

    private static String utc(String time) {
        return OffsetDateTime.parse(time).toInstant().toString();
    }

    private static Instant instant(Sample sample) {
        return Instant.parse(utc(sample.released()));
    }

    private static String name(String id) {
        return id.toLowerCase(Locale.ROOT) + ".json";
    }

    private static String below(String path) {
        return path.substring(WHITE.length());
    }

    private String feed() {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode feed = root.putObject("feed");
        feed.put("id", "capebay-csaf-feed-tlp-white").put("title", "Capebay");
        link(feed.putArray("link"), "self", url(FEED));
        feed.putArray("category")
                .addObject()
                .put("scheme", "urn:ietf:params:rolie:category:information-type")
                .put("term", "csaf");
        feed.put("updated", samples.get(0).released());
        ArrayNode entries = feed.putArray("entry");
        for (Sample sample : samples) {
            ObjectNode entry = entries.addObject();
            String url = url(sample.path());
            entry.put("id", sample.id()).put("title", sample.id());
            ArrayNode links = entry.putArray("link");
            link(links, "self", url);
            link(links, "hash", url + ".sha256");
            link(links, "hash", url + ".sha512");
            link(links, "signature", url + ".asc");
            entry.put("published", sample.first()).put("updated", sample.released());
            entry.putObject("content").put("type", "application/json").put("src", url);
            entry.putObject("format")
                    .put("schema", "https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json")
                    .put("version", "2.0");
        }
        return root.toPrettyString();
    }

    private static void link(ArrayNode links, String relation, String url) {
        links.addObject().put("rel", relation).put("href", url);
    }

    private String metadata() {
        ObjectNode root = JSON.createObjectNode();
        root.put("canonical_url", url(METADATA));
        ArrayNode distributions = root.putArray("distributions");
        distributions.addObject().put("directory_url", url(WHITE));
        distributions
                .addObject()
                .putObject("rolie")
                .putArray("feeds")
                .addObject()
                .put("summary", "All")
                .put("tlp_label", "WHITE")
                .put("url", url(FEED));
        root.put("last_updated", "2026-02-02T00:00:00Z")
                .put("list_on_CSAF_aggregators", true)
                .put("metadata_version", "2.0")
                .put("mirror_on_CSAF_aggregators", true);
        root.putArray("public_openpgp_keys")
                .addObject()
                .put("fingerprint", key.fingerprint())
                .put("url", url(keyPath()));
        root.putObject("publisher")
                .put("category", "vendor")
                .put("name", "Capebay Technologies")
                .put("namespace", "https://psirt.capebay.example");
        root.put("role", "csaf_trusted_provider");
        return root.toPrettyString();
    }

    String keyPath() {
        return CSAF + "openpgp/" + key.fingerprint() + ".asc";
    }

    /** Writes the page of every folder anew. */
    void listings() {
        files.keySet().removeIf(path -> path.startsWith(CSAF) && path.endsWith("index.html"));
        Map<String, TreeSet<String>> folders = new TreeMap<>();
        for (String path : List.copyOf(files.keySet())) {
            for (String at = path; at.startsWith(CSAF) && !at.equals(CSAF); at = parent(at)) {
                folders.computeIfAbsent(parent(at), folder -> new TreeSet<>())
                        .add(at.substring(parent(at).length()));
            }
        }
        folders.forEach((folder, names) -> put(
                folder + "index.html",
                "<!DOCTYPE html><title>Folder</title><ul>"
                        + names.stream()
                                .map(name -> "<li><a href=\"" + name + "\">" + name + "</a>")
                                .reduce("", String::concat)
                        + "</ul>"));
    }

    private static String parent(String path) {
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return bare.substring(0, bare.lastIndexOf('/') + 1);
    }

    String url(String path) {
        return base + path;
    }

    Map<String, byte[]> files() {
        return files;
    }

    void put(String path, byte[] content) {
        files.put(path, content);
    }

    void put(String path, String content) {
        put(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts a document with digests and signature that fit it. */
    void putDocument(String path, byte[] content) throws IOException {
        String name = path.substring(path.lastIndexOf('/') + 1);
        put(path, content);
        put(path + ".sha256", digest("SHA-256", content) + "  " + name + "\n");
        put(path + ".sha512", digest("SHA-512", content) + "  " + name + "\n");
        put(path + ".asc", key.sign(content));
    }

    void remove(String path) {
        assertThat(files.remove(path)).as(path).isNotNull();
    }

    String text(String path) {
        return new String(Optional.ofNullable(files.get(path)).orElseThrow(), StandardCharsets.UTF_8);
    }

    /** Replaces text in a file, and nothing else. */
    void replace(String path, String from, String to) {
        assertThat(text(path)).as(path).contains(from);
        put(path, text(path).replace(from, to));
    }

    /** Replaces text in a document, and makes its digests and its signature anew. */
    void edit(String path, String from, String to) throws IOException {
        replace(path, from, to);
        putDocument(path, Optional.ofNullable(files.get(path)).orElseThrow());
    }

    /** Changes {@code document} of a CSAF document, and makes its digests and its signature anew. */
    void editTree(String path, Consumer<ObjectNode> change) throws IOException {
        JsonNode root = JSON.readTree(text(path));
        change.accept((ObjectNode) root.path("document"));
        putDocument(path, root.toPrettyString().getBytes(StandardCharsets.UTF_8));
    }

    /** Puts a manifest of all files, and its signature. */
    void manifest() throws IOException {
        files.remove(Manifest.PATH);
        files.remove(Manifest.PATH + ".asc");
        List<Manifest.Entry> entries = files.entrySet().stream()
                .map(file ->
                        new Manifest.Entry(file.getKey(), file.getValue().length, digest("SHA-256", file.getValue())))
                .toList();
        put(Manifest.PATH, new Manifest(entries, List.of()).file().content());
        put(
                Manifest.PATH + ".asc",
                key.sign(Optional.ofNullable(files.get(Manifest.PATH)).orElseThrow()));
    }

    Path writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder;
    }

    Stream<String> documents() {
        return samples.stream().map(Sample::path);
    }

    private static String digest(String algorithm, byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
