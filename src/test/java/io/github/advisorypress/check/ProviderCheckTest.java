package io.github.advisorypress.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.advisorypress.diagnostic.Level;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A site in a folder: whole, and damaged in every way that a check is there for. */
final class ProviderCheckTest {
    private static final String OTHER = "https://other.example/";

    @TempDir
    private Path folder;

    @Test
    void findsNothingWrongWithAWholeProvider() throws IOException {
        CheckResult result = check(SampleProvider.trusted());

        assertThat(problems(result)).isEmpty();
        assertThat(result.isPassed()).isTrue();
        assertThat(result.documents()).isEqualTo(5);
        assertThat(result.base()).isEqualTo("https://psirt.capebay.example/");
        assertThat(result.claimed()).isEqualTo(Role.CSAF_TRUSTED_PROVIDER);
        assertThat(result.met()).isEqualTo(Role.CSAF_TRUSTED_PROVIDER);
        assertThat(verdicts(result, Verdict.NOT_EXAMINED)).containsExactly(3, 4, 6, 10, 24, 25);
        assertThat(verdicts(result, Verdict.PASSED)).hasSize(16);
    }

    /** What is done to a provider, and what has to be said of it. */
    private record Damage(String name, Harm harm, int requirement, Level level, String finding) {
        @Override
        public String toString() {
            return name;
        }
    }

    @FunctionalInterface
    private interface Harm {
        void doTo(SampleProvider provider) throws IOException;
    }

    private static Damage error(String name, int requirement, String finding, Harm harm) {
        return new Damage(name, harm, requirement, Level.ERROR, finding);
    }

    private static Damage warning(String name, int requirement, String finding, Harm harm) {
        return new Damage(name, harm, requirement, Level.WARNING, finding);
    }

    static Stream<Damage> damages() {
        return Stream.of(documents(), metadata(), ways(), directories(), feeds(), trust())
                .flatMap(List::stream);
    }

    private static List<Damage> documents() {
        String original = SampleProvider.ORIGINAL;
        String translation = SampleProvider.TRANSLATION;
        return List.of(
                error(
                        "a status that does not exist",
                        1,
                        original + " csaf-unknown-value “sure” is no value of “status”",
                        provider -> provider.edit(original, "\"status\" : \"final\"", "\"status\" : \"sure\"")),
                error(
                        "a product that is not defined",
                        1,
                        original + " csaf-missing-definition-of-product-id",
                        provider -> provider.edit(original, "[ \"gateway-3.2.1\" ]", "[ \"gateway-9\" ]")),
                error(
                        "a document cut off",
                        1,
                        original + " json-unexpected-end",
                        provider -> provider.putDocument(
                                original,
                                provider.text(original)
                                        .stripTrailing()
                                        .replaceFirst("}$", "")
                                        .getBytes(StandardCharsets.UTF_8))),
                error(
                        "another ID than the file's name",
                        2,
                        original + " file-name-differs “cb-sa-2025-0001.json”; tracking ID “CB-SA-2025-0007”",
                        provider -> provider.edit(original, "\"CB-SA-2025-0001\"", "\"CB-SA-2025-0007\"")),
                error(
                        "two documents with one ID",
                        2,
                        original + " tracking-id-twice Tracking ID “CB-SA-2025-0001-en”",
                        provider -> provider.edit(original, "\"CB-SA-2025-0001\"", "\"CB-SA-2025-0001-en\"")),
                error(
                        "a document for few on the public site",
                        5,
                        original + " restricted-document-public TLP:RED",
                        provider -> provider.edit(original, "\"label\" : \"WHITE\"", "\"label\" : \"RED\"")),
                warning(
                        "a translation whose first reference is not the original",
                        1,
                        translation + " translation-without-original",
                        provider -> provider.edit(
                                translation, provider.url(original) + "\"", provider.url("elsewhere.json") + "\"")),
                warning(
                        "a translation of another version",
                        1,
                        translation + " translation-of-another-version version 3, the original version 2",
                        provider -> provider.editTree(translation, document -> {
                            ObjectNode tracking = (ObjectNode) document.path("tracking");
                            tracking.put("version", "3");
                            ((ArrayNode) tracking.path("revision_history"))
                                    .addObject()
                                    .put("date", "2025-03-02T02:00:00Z")
                                    .put("number", "3")
                                    .put("summary", "Wording");
                        })),
                warning(
                        "a translation from another language",
                        1,
                        translation + " translation-of-another-language “de”",
                        provider ->
                                provider.edit(translation, "\"source_lang\" : \"zh-CN\"", "\"source_lang\" : \"de\"")),
                warning(
                        "a translation of another day",
                        1,
                        translation + " translation-with-other-dates",
                        provider -> provider.editTree(translation, document -> {
                            ObjectNode tracking = (ObjectNode) document.path("tracking");
                            tracking.put("initial_release_date", "2025-03-01T02:00:00Z");
                            ((ObjectNode) tracking.path("revision_history").path(0))
                                    .put("date", "2025-03-01T02:00:00Z");
                        })));
    }

    private static List<Damage> metadata() {
        String metadata = SampleProvider.METADATA;
        return List.of(
                error(
                        "a comma too many",
                        7,
                        metadata + " json-unexpected-character",
                        provider -> provider.replace(metadata, "\"role\"", ",\"role\"")),
                error(
                        "no publisher",
                        7,
                        metadata + " csaf-missing-member “publisher”",
                        provider -> provider.replace(metadata, "\"publisher\"", "\"issuer\"")),
                error(
                        "a role that does not exist",
                        7,
                        metadata + " csaf-unknown-value “csaf_oracle”",
                        provider -> provider.replace(metadata, "csaf_trusted_provider", "csaf_oracle")),
                error(
                        "a canonical URL that leads elsewhere",
                        7,
                        metadata + " canonical-url-differs",
                        provider -> provider.replace(
                                metadata,
                                "\"canonical_url\" : \"" + provider.url(metadata),
                                "\"canonical_url\" : \"" + provider.url("x" + metadata))),
                warning(
                        "metadata older than a document",
                        7,
                        metadata + " last-updated-too-old last_updated is 2025-02-02T00:00:00Z",
                        provider -> provider.replace(metadata, "2026-02-02", "2025-02-02")),
                warning(
                        "metadata of the future",
                        7,
                        metadata + " last-updated-in-future",
                        provider -> provider.replace(metadata, "2026-02-02", "2027-02-02")),
                error(
                        "a URL without TLS",
                        3,
                        "http://psirt.capebay.example/.well-known/csaf/white/ not-https",
                        provider -> provider.replace(
                                metadata, "\"directory_url\" : \"https:", "\"directory_url\" : \"http:")));
    }

    private static List<Damage> ways() {
        String file = SampleProvider.SECURITY_TXT;
        return List.of(
                error("a security.txt that leads to other bytes", 8, file + " security-txt-csaf-differs", provider -> {
                    provider.put("other/provider-metadata.json", "{}");
                    provider.replace(
                            file,
                            "CSAF: " + provider.url(SampleProvider.METADATA),
                            "CSAF: " + provider.url("other/provider-metadata.json"));
                }),
                error(
                        "a security.txt that leads nowhere",
                        8,
                        file + " security-txt-csaf-unreachable",
                        provider -> provider.replace(file, "CSAF: https://psirt", "CSAF: https://gone")),
                error(
                        "a field in lower case",
                        8,
                        file + " security-txt-csaf-case",
                        provider -> provider.replace(file, "CSAF:", "csaf:")),
                error(
                        "a security.txt without an address",
                        8,
                        file + " security-txt-without-contact",
                        provider -> provider.replace(file, "Contact:", "X-Contact:")),
                error(
                        "an address by http",
                        8,
                        file + " security-txt-link “http://psirt.capebay.example/”",
                        provider -> provider.replace(
                                file, "mailto:psirt@capebay.example", "http://psirt.capebay.example/")),
                error(
                        "a security.txt without an end",
                        8,
                        file + " security-txt-without-expires",
                        provider -> provider.replace(file, "Expires:", "X-Expires:")),
                error(
                        "a security.txt with two ends",
                        8,
                        file + " security-txt-repeated",
                        provider -> provider.replace(file, "CSAF:", "Expires: 2026-09-01T00:00:00Z\nCSAF:")),
                error(
                        "an end that is no time",
                        8,
                        file + " security-txt-expires-form",
                        provider -> provider.replace(file, "2026-10-01T00:00:00Z", "next year")),
                error(
                        "an expired security.txt",
                        8,
                        file + " security-txt-expired at 2026-02-28T23:59:59Z",
                        provider -> provider.replace(file, "2026-10-01T00:00:00Z", "2026-02-28T23:59:59Z")),
                warning(
                        "a security.txt that expires soon",
                        8,
                        file + " security-txt-expires-soon",
                        provider -> provider.replace(file, "2026-10-01", "2026-03-30")),
                warning(
                        "a security.txt for ages",
                        8,
                        file + " security-txt-expires-late",
                        provider -> provider.replace(file, "2026-10-01", "2029-10-01")),
                warning(
                        "a security.txt of another place",
                        8,
                        file + " security-txt-canonical",
                        provider -> provider.replace(file, "Canonical: https://psirt", "Canonical: https://www")),
                error(
                        "a line that is no field",
                        8,
                        file + " security-txt-line Line 3",
                        provider -> provider.replace(file, "CSAF:", "Hello\nCSAF:")),
                error(
                        "a security.txt that is not UTF-8",
                        8,
                        file + " security-txt-not-utf-8",
                        provider -> provider.put(
                                file, ("# é\n" + provider.text(file)).getBytes(StandardCharsets.ISO_8859_1))),
                warning(
                        "a security.txt with a broken signature",
                        8,
                        file + " security-txt-signature",
                        provider -> provider.put(
                                file,
                                "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n" + provider.text(file)
                                        + "-----BEGIN PGP SIGNATURE-----\n\nAAAA\n-----END PGP SIGNATURE-----\n")),
                warning("a security.txt at the root only", 8, "security.txt security-txt-legacy", provider -> {
                    provider.put("security.txt", provider.text(file));
                    provider.remove(file);
                }));
    }

    private static List<Damage> directories() {
        String index = SampleProvider.INDEX;
        String changes = SampleProvider.CHANGES;
        String path = "2025/cb-sa-2025-0001.json";
        return List.of(
                error(
                        "a document in the folder of another year",
                        11,
                        SampleProvider.OLD + " wrong-year-folder 2023; it was first released in 2022",
                        provider -> provider.edit(SampleProvider.OLD, "2023-10-12T02:00:00Z", "2022-10-12T02:00:00Z")),
                error("no index.txt", 12, index + " list-not-found (404)", provider -> provider.remove(index)),
                error(
                        "a document that index.txt does not name",
                        12,
                        index + " listed-elsewhere-only stands in ROLIE, changes.csv only",
                        provider -> provider.replace(index, path + "\n", "")),
                error(
                        "a document that index.txt alone names",
                        15,
                        SampleProvider.FEED + " listed-elsewhere-only 2025/gone.json” stands in index.txt only",
                        provider -> provider.replace(index, path + "\n", path + "\n2025/gone.json\n")),
                error(
                        "a line of index.txt that leads nowhere",
                        12,
                        index + " listed-document-not-found 2025/gone.json",
                        provider -> provider.replace(index, path + "\n", path + "\n2025/gone.json\n")),
                error(
                        "a line of index.txt twice",
                        12,
                        index + " listed-twice",
                        provider -> provider.replace(index, path + "\n", path + "\n" + path + "\n")),
                error(
                        "a line of index.txt that leads out",
                        12,
                        index + " not-a-relative-path “../../../index.html” in line 6",
                        provider -> provider.put(index, provider.text(index) + "../../../index.html\n")),
                error(
                        "an empty line",
                        12,
                        index + " not-a-relative-path “” in line 6",
                        provider -> provider.put(index, provider.text(index) + "\n")),
                error(
                        "changes.csv out of order",
                        13,
                        changes + " changes-unsorted Line 5 has the time 2026-03-01T00:00:00Z",
                        provider -> provider.replace(changes, "2023-10-20T02:00:00Z", "2026-03-01T00:00:00Z")),
                error(
                        "a time that the document has not",
                        13,
                        changes + " changes-time-differs with 2025-03-02T02:00:01Z",
                        provider -> provider.replace(
                                changes,
                                "cb-sa-2025-0001.json\",\"2025-03-02T02:00:00Z",
                                "cb-sa-2025-0001.json\",\"2025-03-02T02:00:01Z")),
                error(
                        "a time that is none",
                        13,
                        changes + " changes-time “yesterday”",
                        provider -> provider.replace(changes, "2023-10-20T02:00:00Z", "yesterday")),
                error(
                        "a third column",
                        13,
                        changes + " changes-columns Line 5 has 3 fields",
                        provider ->
                                provider.replace(changes, "2023-10-20T02:00:00Z\"", "2023-10-20T02:00:00Z\",\"x\"")),
                error(
                        "quotation marks that do not close",
                        13,
                        changes + " changes-malformed",
                        provider -> provider.put(changes, provider.text(changes) + "\"2025/x.json")),
                error("no changes.csv", 13, changes + " list-not-found", provider -> provider.remove(changes)),
                error(
                        "a document in changes.csv only",
                        12,
                        index + " listed-elsewhere-only stands in changes.csv only",
                        provider -> provider.put(
                                changes, provider.text(changes) + "\"2023/gone.json\",\"2023-01-01T00:00:00Z\"\r\n")),
                error(
                        "a folder without a page",
                        14,
                        SampleProvider.WHITE + "2025/ listing-not-found",
                        provider -> provider.remove(SampleProvider.WHITE + "2025/index.html")),
                error(
                        "a page without one of the documents",
                        14,
                        SampleProvider.WHITE + "2025/ document-not-in-listing",
                        provider -> provider.replace(
                                SampleProvider.WHITE + "2025/index.html",
                                "href=\"cb-sa-2025-0001.json\"",
                                "name=\"x\"")),
                warning(
                        "a page without one of the folders",
                        14,
                        SampleProvider.WHITE + " folder-not-in-listing",
                        provider ->
                                provider.replace(SampleProvider.WHITE + "index.html", "href=\"2025/\"", "name=\"x\"")),
                warning(
                        "the folder of keys without a page",
                        14,
                        SampleProvider.CSAF + "openpgp/ listing-not-found",
                        provider -> provider.remove(SampleProvider.CSAF + "openpgp/index.html")));
    }

    private static List<Damage> feeds() {
        String feed = SampleProvider.FEED;
        String url = "https://psirt.capebay.example/" + SampleProvider.ORIGINAL;
        return List.of(
                error("no feed at its URL", 15, feed + " feed-not-found", provider -> provider.remove(feed)),
                error(
                        "a member that readers of feeds refuse",
                        15,
                        feed + " csaf-additional-properties “hreflang”",
                        provider -> provider.replace(
                                feed, "\"rel\" : \"signature\",", "\"rel\" : \"signature\", \"hreflang\" : \"en\",")),
                error(
                        "a feed for another version of CSAF",
                        15,
                        feed + " csaf-unknown-value “2.1”",
                        provider -> provider.replace(feed, "\"version\" : \"2.0\"", "\"version\" : \"2.1\"")),
                error(
                        "a feed whose first link is another",
                        15,
                        feed + " csaf-unknown-value “up” is no value of “rel”",
                        provider -> provider.replace(
                                feed,
                                "\"rel\" : \"self\",\n      \"href\" : \"" + provider.url(feed),
                                "\"rel\" : \"up\",\n      \"href\" : \"" + provider.url(feed))),
                error(
                        "a feed that says it stands elsewhere",
                        15,
                        feed + " feed-self-differs",
                        provider -> provider.replace(feed, provider.url(feed), OTHER + "feed.json")),
                error(
                        "an entry with a URL of another host",
                        12,
                        SampleProvider.INDEX + " listed-elsewhere-only “https://other.example/",
                        provider -> provider.replace(feed, url + "\"", OTHER + SampleProvider.ORIGINAL + "\"")),
                error(
                        "an entry in the feed only",
                        13,
                        SampleProvider.CHANGES + " listed-elsewhere-only stands in ROLIE only",
                        provider -> provider.replace(feed, url + "\"", url + "?\"")),
                error(
                        "an entry whose content is another document",
                        15,
                        feed + " entry-source-differs",
                        provider -> provider.replace(feed, "\"src\" : \"" + url, "\"src\" : \"" + OTHER + "cb.json")),
                error(
                        "an entry with another ID",
                        15,
                        feed + " entry-id-differs “CB-SA-2025-1111”",
                        provider ->
                                provider.replace(feed, "\"id\" : \"CB-SA-2025-0001\"", "\"id\" : \"CB-SA-2025-1111\"")),
                warning(
                        "an entry with another time",
                        15,
                        feed + " entry-time-differs “CB-SA-2025-0002” was updated at 2026-01-06T00:00:00Z",
                        provider -> provider.replace(feed, "2026-01-05T00:00:00Z", "2026-01-06T00:00:00Z")),
                warning(
                        "a feed that is older than its entry",
                        15,
                        feed + " feed-older-than-entry",
                        provider -> provider.replace(
                                feed,
                                "\"updated\" : \"2026-02-01T00:00:00+08:00\",\n    \"entry\"",
                                "\"updated\" : \"2026-01-01T00:00:00+08:00\",\n    \"entry\"")),
                error(
                        "an entry without a digest",
                        15,
                        feed + " entry-without-digest",
                        provider -> provider.replace(feed, "\"rel\" : \"hash\"", "\"rel\" : \"related\"")),
                error(
                        "an entry without a signature",
                        15,
                        feed + " entry-without-signature",
                        provider -> provider.replace(feed, "\"rel\" : \"signature\"", "\"rel\" : \"related\"")),
                error(
                        "a document in the folder that no list names",
                        15,
                        feed + " document-in-no-list",
                        provider -> provider.putDocument(
                                SampleProvider.WHITE + "2025/cb-sa-2025-0005.json",
                                provider.text(SampleProvider.OLD)
                                        .replace("CB-SA-2023-0900", "CB-SA-2025-0005")
                                        .getBytes(StandardCharsets.UTF_8))),
                warning(
                        "documents without a label and without a feed of their own",
                        15,
                        SampleProvider.METADATA + " label-without-whole-feed TLP:UNLABELED",
                        provider -> provider.editTree(SampleProvider.OLD, document -> document.remove("distribution"))),
                error(
                        "a document for more readers in the feed than it may have",
                        15,
                        feed + " label-too-high TLP:GREEN",
                        provider ->
                                provider.edit(SampleProvider.OLD, "\"label\" : \"WHITE\"", "\"label\" : \"GREEN\"")),
                error(
                        "no feed for everybody",
                        15,
                        SampleProvider.METADATA + " no-public-feed",
                        provider -> provider.replace(
                                SampleProvider.METADATA, "\"tlp_label\" : \"WHITE\"", "\"tlp_label\" : \"AMBER\"")),
                error(
                        "a service document with another feed",
                        16,
                        SampleProvider.CSAF + "service.json service-with-other-feed",
                        provider -> provider.replace(
                                SampleProvider.CSAF + "service.json", "feed-tlp-white", "feed-tlp-red")),
                error(
                        "a service document without the feed",
                        16,
                        SampleProvider.CSAF + "service.json service-without-feed",
                        provider -> provider.replace(
                                SampleProvider.CSAF + "service.json", "feed-tlp-white", "feed-tlp-red")),
                warning(
                        "a category document without a category",
                        17,
                        SampleProvider.WHITE + "category-white.json no-category",
                        provider -> provider.put(
                                SampleProvider.WHITE + "category-white.json", "{\"categories\":{\"category\":[]}}")));
    }

    private static List<Damage> trust() {
        String original = SampleProvider.ORIGINAL;
        return List.of(
                error(
                        "a byte flipped in a document",
                        18,
                        original + ".sha512 digest-differs",
                        provider -> provider.replace(original, "Heap overflow", "Heap overfloW")),
                error(
                        "a signature over other bytes",
                        19,
                        original + ".asc signature-not-verified",
                        provider -> provider.replace(original, "Heap overflow", "Heap overfloW")),
                error(
                        "a digest of an earlier day",
                        18,
                        original + ".sha256 digest-differs",
                        provider -> provider.put(original + ".sha256", provider.text(SampleProvider.OLD + ".sha256"))),
                error(
                        "a file without a digest in it",
                        18,
                        original + ".sha256 digest-malformed",
                        provider -> provider.put(original + ".sha256", "see above\n")),
                warning(
                        "a digest in capitals",
                        18,
                        original + ".sha256 digest-upper-case",
                        provider -> provider.put(
                                original + ".sha256",
                                provider.text(original + ".sha256")
                                        .substring(0, 64)
                                        .toUpperCase(Locale.ROOT))),
                warning(
                        "a digest with the name of another file",
                        18,
                        original + ".sha256 digest-of-other-file “x.json”",
                        provider -> provider.replace(original + ".sha256", "cb-sa-2025-0001.json", "x.json")),
                error("a document without digests", 18, original + " no-digest", provider -> {
                    provider.remove(original + ".sha256");
                    provider.remove(original + ".sha512");
                }),
                error(
                        "a document without a signature",
                        19,
                        original + " no-signature",
                        provider -> provider.remove(original + ".asc")),
                error(
                        "a signature of somebody else",
                        19,
                        original + ".asc signature-not-verified",
                        provider -> provider.put(
                                original + ".asc",
                                SampleSignature.of(SampleProvider.KEY_CREATED, Duration.ofDays(3650))
                                        .sign(provider.text(original).getBytes(StandardCharsets.UTF_8)))),
                error(
                        "a signature without armor",
                        19,
                        original + ".asc signature-not-armored",
                        provider -> provider.put(
                                original + ".asc",
                                SampleProvider.KEY.signUnarmored(
                                        provider.text(original).getBytes(StandardCharsets.UTF_8)))),
                error(
                        "a key that is not there",
                        20,
                        "openpgp/" + SampleProvider.KEY.fingerprint() + ".asc key-not-found",
                        provider -> provider.remove(provider.keyPath())),
                error(
                        "a file that is no key",
                        20,
                        ".asc key-unreadable",
                        provider -> provider.put(provider.keyPath(), "-----BEGIN PGP PUBLIC KEY BLOCK-----\n")),
                error(
                        "a secret key beside the documents",
                        20,
                        ".asc secret-key-published",
                        provider -> provider.put(provider.keyPath(), SampleProvider.KEY.secretKey())),
                error(
                        "another fingerprint than the key's",
                        20,
                        ".asc fingerprint-differs",
                        provider -> provider.replace(
                                SampleProvider.METADATA,
                                "\"" + SampleProvider.KEY.fingerprint() + "\"",
                                "\"" + "A".repeat(40) + "\"")));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void findsADamage(Damage damage) throws IOException {
        SampleProvider provider = SampleProvider.trusted();
        damage.harm().doTo(provider);

        CheckResult result = check(provider);

        List<String> parts = List.of(damage.finding().split(" ", 3));
        assertThat(said(result, damage.requirement())).as("of %s", damage).anySatisfy(line -> {
            assertThat(line).contains(parts.get(0), "[" + parts.get(1) + "]", damage.level() + ":");
            if (parts.size() > 2) {
                assertThat(line).contains(parts.get(2));
            }
        });
        assertThat(result.isPassed()).isEqualTo(damage.level() != Level.ERROR);
    }

    @Test
    void reportsEveryDamageAndNotOnlyTheFirst() throws IOException {
        SampleProvider provider = SampleProvider.trusted();
        provider.documents().forEach(path -> provider.replace(path, "\"final\"", "\"sure\""));

        CheckResult result = check(provider);

        assertThat(result(result, 1).findings()).hasSize(5);
        assertThat(result(result, 18).findings()).hasSize(10);
        assertThat(result(result, 19).findings()).hasSize(5);
        assertThat(result.met()).isNull();
    }

    @Test
    void tellsAnExpiredKeyFromOneThatExpiresSoon() throws IOException {
        assertThat(said(checkKey(Duration.ofDays(400)), 19)).anyMatch(line -> line.contains("[signer-expired]"));
        assertThat(said(checkKey(Duration.ofDays(424 + 29)), 19))
                .anyMatch(line -> line.contains("[signer-expires-within-month]") && line.contains("5 documents"));
        CheckResult later = checkKey(Duration.ofDays(424 + 89));
        assertThat(said(later, 19)).anyMatch(line -> line.contains("[signer-expires-soon]"));
        assertThat(later.isPassed()).isTrue();
        assertThat(said(checkKey(Duration.ofDays(424 + 91)), 19)).isEmpty();
    }

    /** The check is done 424 days after keys are made. */
    private CheckResult checkKey(Duration lifetime) throws IOException {
        SampleSignature key = SampleSignature.of(SampleProvider.KEY_CREATED, lifetime);
        return check(new SampleProvider("https://psirt.capebay.example/", key));
    }

    @Test
    void takesAProviderWithoutSignaturesForWhatItSaysThatItIs() throws IOException {
        SampleProvider provider = unsigned();

        CheckResult result = check(provider);

        assertThat(result.isPassed()).isTrue();
        assertThat(result.met()).isEqualTo(Role.CSAF_PROVIDER);
        assertThat(verdicts(result, Verdict.NOT_MET_BUT_OPTIONAL)).containsExactly(19, 20);
        assertThat(said(result, 15)).hasSize(5).allMatch(line -> line.contains("NOTE: ") && line.contains("3.5.1"));
    }

    @Test
    void tellsAProviderWhatItLacksForTheRoleAskedFor() throws IOException {
        CheckResult result = check(unsigned(), Role.CSAF_TRUSTED_PROVIDER, false);

        assertThat(result.isPassed()).isFalse();
        assertThat(result.met()).isEqualTo(Role.CSAF_PUBLISHER);
        assertThat(verdicts(result, Verdict.FAILED)).containsExactly(7, 15, 19, 20);
        assertThat(said(result, 7)).anyMatch(line -> line.contains("[role-not-claimed]"));
    }

    private static SampleProvider unsigned() throws IOException {
        SampleProvider provider = SampleProvider.trusted();
        provider.documents().forEach(path -> provider.remove(path + ".asc"));
        String metadata = provider.text(SampleProvider.METADATA);
        provider.put(
                SampleProvider.METADATA,
                metadata.replaceAll("(?s)\"public_openpgp_keys\".*?],", "")
                        .replace("csaf_trusted_provider", "csaf_provider"));
        provider.put(
                SampleProvider.FEED,
                provider.text(SampleProvider.FEED).replaceAll("(?s), \\{\\s*\"rel\" : \"signature\".*?}", ""));
        return provider;
    }

    @Test
    void needsOneWayOfDistributionOnly() throws IOException {
        SampleProvider provider = SampleProvider.trusted();
        provider.put(
                SampleProvider.METADATA,
                provider.text(SampleProvider.METADATA).replaceAll("(?s)\\{\\s*\"directory_url\".*?}, ", ""));
        provider.remove(SampleProvider.INDEX);
        provider.remove(SampleProvider.CHANGES);

        CheckResult result = check(provider);

        assertThat(result.isPassed()).isTrue();
        assertThat(verdicts(result, Verdict.NOT_MET_BUT_OPTIONAL)).containsExactly(12, 13);
        assertThat(result.met()).isEqualTo(Role.CSAF_TRUSTED_PROVIDER);
    }

    @Test
    void needsOneWayToTheMetadataOnly() throws IOException {
        SampleProvider provider = SampleProvider.trusted();
        provider.remove(SampleProvider.SECURITY_TXT);

        CheckResult result = check(provider);

        assertThat(result.isPassed()).isTrue();
        assertThat(verdicts(result, Verdict.NOT_MET_BUT_OPTIONAL)).containsExactly(8);
        assertThat(said(result, 8)).singleElement().asString().contains("NOTE: ", "[security-txt-not-found]");
    }

    @Test
    void saysThatTheWellKnownPlaceIsAtTheRootOfADomain() throws IOException {
        CheckResult result = check(new SampleProvider("https://capebay.example/psirt/", SampleProvider.KEY));

        assertThat(said(result, 9)).singleElement().asString().contains("[well-known-not-at-root]");
        assertThat(verdicts(result, Verdict.FAILED)).containsExactly(8, 9);
    }

    @Test
    void failsWhereThereIsNoMetadata() throws IOException {
        Files.writeString(folder.resolve("index.html"), "<!DOCTYPE html>");

        for (Role role : Role.values()) {
            CheckResult result = ProviderCheck.ofFolder(
                            folder, new ProviderCheck.Settings(role, false, SampleProvider.AT))
                    .run();
            assertThat(result.isPassed()).isFalse();
            assertThat(result.met()).isNull();
            assertThat(said(result, 7)).singleElement().asString().contains("[metadata-not-found]");
        }
    }

    @Test
    void comparesEveryFileWithTheManifest() throws IOException {
        SampleProvider provider = SampleProvider.trusted();
        provider.manifest();
        assertThat(result(check(provider, null, true), 0).verdict()).isEqualTo(Verdict.PASSED);

        provider.replace("index.html", "Capebay", "Kapebay");
        provider.replace(SampleProvider.SECURITY_TXT, "Contact: ", "Contact:   ");
        provider.remove(SampleProvider.WHITE + "category-white.json");
        provider.put("中文/新 文件.html", "x");
        CheckResult result = check(provider, null, true);

        assertThat(result.isPassed()).isFalse();
        assertThat(said(result, 0))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).contains("index.html", "[file-digest-differs]"),
                        line -> assertThat(line).contains("security.txt", "[file-size-differs]"),
                        line -> assertThat(line).contains("category-white.json", "[file-not-found]"),
                        line -> assertThat(line).contains(".html", "[file-not-in-manifest]"));
    }

    @Test
    void noticesAManifestThatSomebodyElseSigned() throws IOException {
        SampleProvider provider = SampleProvider.trusted();
        provider.manifest();
        provider.replace("manifest.json", "\"size\": ", "\"size\":  ");
        assertThat(said(check(provider, null, true), 0))
                .singleElement()
                .asString()
                .contains("[manifest-signature-not-verified]");

        provider.remove("manifest.json.asc");
        assertThat(said(check(provider, null, true), 0))
                .singleElement()
                .asString()
                .contains("[manifest-signature-not-found]");

        provider.put("manifest.json", "[]");
        assertThat(said(check(provider, null, true), 0))
                .singleElement()
                .asString()
                .contains("[manifest-malformed]");

        provider.remove("manifest.json");
        assertThat(said(check(provider, null, true), 0))
                .singleElement()
                .asString()
                .contains("[manifest-not-found]");
    }

    @Test
    void readsNoFileOutsideOfTheFolder() throws IOException {
        Path secret = Files.writeString(
                Files.createDirectories(folder.resolve("secret")).resolve("a.json"), "{}");
        Path site = SampleProvider.trusted().writeTo(folder.resolve("site"));
        Files.createSymbolicLink(site.resolve("link.json"), secret);
        FolderSource source = FolderSource.open(site);

        for (String path : List.of("../secret/a.json", "%2e%2e/secret/a.json", "link.json", "/etc/passwd", "a\0")) {
            assertThat(source.fetch(Request.document("https://psirt.capebay.example/" + path))
                            .isFound())
                    .as(path)
                    .isFalse();
        }
    }

    @Test
    void isNotLedAstrayByHostileFiles() throws IOException {
        String deep = "[".repeat(100_000);
        for (String hostile : List.of("", deep, "{\"feed\":[]}", "null", "{\"distributions\":3}", "\0\0", "\uFEFF{}")) {
            for (String path : List.of(
                    SampleProvider.METADATA,
                    SampleProvider.FEED,
                    SampleProvider.INDEX,
                    SampleProvider.CHANGES,
                    SampleProvider.ORIGINAL,
                    SampleProvider.SECURITY_TXT,
                    SampleProvider.CSAF + "service.json",
                    SampleProvider.ORIGINAL + ".asc",
                    SampleProvider.WHITE + "2025/index.html")) {
                SampleProvider provider = SampleProvider.trusted();
                provider.put(path, hostile);
                assertThat(check(provider).requirements()).hasSize(22);
            }
        }
    }

    private CheckResult check(SampleProvider provider) throws IOException {
        return check(provider, null, false);
    }

    private CheckResult check(SampleProvider provider, @Nullable Role role, boolean manifest) throws IOException {
        Path site = provider.writeTo(Files.createTempDirectory(folder, "site"));
        return ProviderCheck.ofFolder(site, new ProviderCheck.Settings(role, manifest, SampleProvider.AT))
                .run();
    }

    private static RequirementResult result(CheckResult result, int number) {
        return result.requirements().stream()
                .filter(requirement -> requirement.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> verdicts(CheckResult result, Verdict verdict) {
        return result.requirements().stream()
                .filter(requirement -> requirement.verdict() == verdict)
                .map(RequirementResult::number)
                .toList();
    }

    /** The findings of a requirement as English readers see them. */
    static List<String> said(CheckResult result, int number) {
        CheckWords words = new CheckWords(Locale.ENGLISH);
        return result(result, number).findings().stream()
                .map(finding -> finding.place() + " " + finding.level() + ": "
                        + words.message(finding).text() + " [" + finding.key() + "]")
                .toList();
    }

    static List<String> problems(CheckResult result) {
        List<String> problems = new ArrayList<>();
        for (RequirementResult requirement : result.requirements()) {
            said(result, requirement.number()).forEach(line -> problems.add(requirement.number() + " " + line));
        }
        return problems;
    }
}
