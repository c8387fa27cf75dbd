package io.github.advisorypress.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import io.github.advisorypress.Advisories;
import io.github.advisorypress.Elsewhere;
import io.github.advisorypress.Goldens;
import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.CsafValidationSettings;
import io.github.advisorypress.model.ProviderSettings;
import io.github.advisorypress.model.SecurityTxt;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.model.Tlp;
import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.signing.PublicKey;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProviderFilesTest {
    private static final String WHITE = ".well-known/csaf/white/";
    private static final String FEED = WHITE + "csaf-feed-tlp-white.json";
    private static final PublicKey KEY = new PublicKey(
            "0123456789ABCDEF0123456789ABCDEF01234567",
            Instant.parse("2024-01-01T00:00:00Z"),
            null,
            false,
            "Ed25519",
            List.of("Capebay PSIRT <psirt@capebay.example>"),
            "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nnot a key\n-----END PGP PUBLIC KEY BLOCK-----\n"
                    .getBytes(StandardCharsets.US_ASCII));
    private static final SecurityTxt SECURITY_TXT = new SecurityTxt(
            List.of("mailto:psirt@capebay.example", "https://psirt.capebay.example/pages/report/index.html"),
            Instant.parse("2027-10-01T00:00:00Z"),
            List.of(),
            List.of("https://psirt.capebay.example/pages/response-process/index.html"),
            List.of(),
            List.of());
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Site site = site(ProviderSettings.DEFAULT, SECURITY_TXT);

    @Test
    void writesAProviderAsInTheGoldens() {
        Goldens.compare("provider/signed", catalogue(site, List.of(KEY), someDocuments(site)));
    }

    @Test
    void writesAProviderWithoutAKeyAsInTheGoldens() {
        Goldens.compare("provider/unsigned", catalogue(Advisories.site(), List.of(), someDocuments(site)));
    }

    @Test
    void givesTheSameBytesInAnyOrderLocaleAndZone() {
        List<ProviderDocument> shuffled = new ArrayList<>(documentsOfEverySort());
        Collections.shuffle(shuffled, new Random(7));
        assertThat(Elsewhere.call(() -> catalogue(site, List.of(KEY), shuffled)))
                .usingRecursiveComparison()
                .isEqualTo(catalogue(site, List.of(KEY), documentsOfEverySort()));
    }

    @Test
    void writesNoMemberThatTheReferenceToolsDoNotKnow() throws IOException {
        Map<String, OutputFile> files = byPath(catalogue(site, List.of(KEY), documentsOfEverySort()));
        assertThat(members(json(files, FEED)))
                .containsExactlyInAnyOrder(
                        "feed",
                        "feed.category",
                        "feed.category.scheme",
                        "feed.category.term",
                        "feed.entry",
                        "feed.entry.category",
                        "feed.entry.category.scheme",
                        "feed.entry.category.term",
                        "feed.entry.content",
                        "feed.entry.content.src",
                        "feed.entry.content.type",
                        "feed.entry.format",
                        "feed.entry.format.schema",
                        "feed.entry.format.version",
                        "feed.entry.id",
                        "feed.entry.link",
                        "feed.entry.link.href",
                        "feed.entry.link.rel",
                        "feed.entry.published",
                        "feed.entry.title",
                        "feed.entry.updated",
                        "feed.id",
                        "feed.link",
                        "feed.link.href",
                        "feed.link.rel",
                        "feed.title",
                        "feed.updated");
        assertThat(members(json(files, WHITE + "category-white.json")))
                .containsExactlyInAnyOrder(
                        "categories", "categories.category", "categories.category.scheme", "categories.category.term");
        assertThat(members(json(files, ".well-known/csaf/service.json")))
                .containsExactlyInAnyOrder(
                        "service",
                        "service.workspace",
                        "service.workspace.collection",
                        "service.workspace.collection.categories",
                        "service.workspace.collection.categories.category",
                        "service.workspace.collection.categories.category.scheme",
                        "service.workspace.collection.categories.category.term",
                        "service.workspace.collection.href",
                        "service.workspace.collection.title",
                        "service.workspace.title");
    }

    @Test
    void beginsTheFeedWithItselfAndTheInformationType() throws IOException {
        JsonNode feed = json(byPath(catalogue(site, List.of(KEY), documentsOfEverySort())), FEED)
                .path("feed");
        assertThat(feed.path("id").textValue()).matches("[a-zA-Z0-9+\\-_.]+");
        assertThat(feed.path("link").path(0).path("rel").textValue()).isEqualTo("self");
        assertThat(feed.path("link").path(0).path("href").textValue())
                .isEqualTo("https://psirt.capebay.example/" + FEED);
        assertThat(feed.path("category").path(0).path("scheme").textValue())
                .isEqualTo("urn:ietf:params:rolie:category:information-type");
        assertThat(feed.path("category").path(0).path("term").textValue()).isEqualTo("csaf");
        assertThat(feed.path("updated")).isEqualTo(feed.path("entry").path(0).path("updated"));
    }

    @Test
    void namesEveryDocumentByTheSameUrlInAllThreeListsNewestFirst() throws Exception {
        Map<String, OutputFile> files = byPath(catalogue(site, List.of(KEY), documentsOfEverySort()));
        String base = "https://psirt.capebay.example/" + WHITE;

        List<String> changes = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        for (String[] row : csv(files, WHITE + "changes.csv")) {
            assertThat(row).hasSize(2);
            changes.add(base + row[0]);
            times.add(Instant.parse(row[1]));
        }
        List<String> feed = new ArrayList<>();
        for (JsonNode entry : json(files, FEED).path("feed").path("entry")) {
            String url = entry.path("content").path("src").textValue();
            feed.add(url);
            assertThat(entry.path("link"))
                    .extracting(link -> link.path("rel").textValue() + " "
                            + link.path("href").textValue())
                    .containsExactly(
                            "self " + url,
                            "hash " + url + ".sha256",
                            "hash " + url + ".sha512",
                            "signature " + url + ".asc");
        }
        List<String> index =
                text(files, WHITE + "index.txt").lines().map(base::concat).toList();

        assertThat(changes).hasSize(documentsOfEverySort().size()).isEqualTo(feed);
        assertThat(index).containsExactlyElementsOf(new TreeSet<>(feed));
        assertThat(times).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(text(files, WHITE + "changes.csv")).doesNotContain("\r").endsWith("\"\n");
    }

    @Test
    void linksNoSignatureWhereNothingIsSigned() throws IOException {
        List<OutputFile> files = catalogue(site, List.of(), documentsOfEverySort());
        assertThat(files).noneMatch(file -> file.path().contains("openpgp"));
        assertThat(files).noneMatch(file -> utf8(file).contains(".asc"));
        JsonNode metadata = json(byPath(files), ".well-known/csaf/provider-metadata.json");
        assertThat(metadata.path("role").textValue()).isEqualTo("csaf_provider");
        assertThat(metadata.has("public_openpgp_keys")).isFalse();
    }

    @Test
    void listsTheFeedsOfTheMetadataInTheServiceDocumentAndNoOthers() throws IOException {
        List<ProviderDocument> documents = new ArrayList<>(someDocuments(site));
        documents.addAll(documents(
                site, Advisories.valid().id("CB-SA-2024-0044").tlp(Tlp.GREEN).bulletin()));
        Map<String, OutputFile> files = byPath(catalogue(site, List.of(KEY), documents));
        Set<String> announced = new TreeSet<>();
        json(files, ".well-known/csaf/provider-metadata.json")
                .findValues("feeds")
                .forEach(feeds ->
                        feeds.forEach(feed -> announced.add(feed.path("url").textValue())));
        Set<String> served = new TreeSet<>();
        json(files, ".well-known/csaf/service.json").findValues("href").forEach(href -> served.add(href.textValue()));
        assertThat(served)
                .isEqualTo(announced)
                .containsExactly(
                        "https://psirt.capebay.example/.well-known/csaf/green/csaf-feed-tlp-green.json",
                        "https://psirt.capebay.example/" + FEED);
        assertThat(text(files, FEED)).doesNotContain("CB-SA-2024-0044");
    }

    @Test
    void hasTheFolderOfWhiteWhereNothingIsPublished() throws IOException {
        Map<String, OutputFile> files = byPath(catalogue(Advisories.site(), List.of(), List.of()));
        assertThat(json(files, FEED).path("feed").path("entry")).isEmpty();
        assertThat(text(files, WHITE + "index.txt")).isEmpty();
        assertThat(text(files, WHITE + "changes.csv")).isEmpty();
        assertThat(json(files, ".well-known/csaf/provider-metadata.json")
                        .path("last_updated")
                        .textValue())
                .isEqualTo("1970-01-01T00:00:00Z");
    }

    @Test
    void neverMixesWhatEverybodyMayReadWithTheRest() {
        List<ProviderDocument> documents = new ArrayList<>(someDocuments(site));
        documents.addAll(documents(
                site, Advisories.valid().id("CB-SA-2024-0044").tlp(Tlp.RED).bulletin()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue(site, List.of(), documents))
                .withMessageContaining("[WHITE, RED]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".well-known/csaf/red/2024/x.json",
                ".well-known/csaf/white/x.json",
                ".well-known/csaf/white/2024/../x.json",
                ".well-known/csaf/white/2024/X.json",
                ".well-known/csaf/white/2024/<b>.json",
                ".well-known/csaf/white/2024/x.json\n"
            })
    void refusesADocumentThatStandsElsewhere(String path) {
        var document = new ProviderDocument(Advisories.valid().bulletin(), Advisories.ZH, path);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue(site, List.of(), List.of(document)))
                .withMessageContaining("folder of a year");
    }

    @Test
    void refusesTwoDocumentsWithOnePath() {
        List<ProviderDocument> documents = new ArrayList<>(someDocuments(site));
        documents.add(documents.get(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue(site, List.of(), documents))
                .withMessageContaining("Two documents");
    }

    @Test
    void wasUpdatedWithItsNewestDocumentOrItsSettings() throws IOException {
        assertThat(lastUpdated(ProviderSettings.DEFAULT)).isEqualTo("2024-07-08T02:00:00Z");
        assertThat(lastUpdated(new ProviderSettings(true, true, Instant.parse("2024-07-01T00:00:00Z"))))
                .isEqualTo("2024-07-08T02:00:00Z");
        assertThat(lastUpdated(new ProviderSettings(true, true, Instant.parse("2025-01-01T00:00:00Z"))))
                .isEqualTo("2025-01-01T00:00:00Z");
    }

    @Test
    void listsEveryFileOfEveryFolder() {
        List<ProviderDocument> documents = documentsOfEverySort();
        List<OutputFile> catalogue = catalogue(site, List.of(KEY), documents);
        Set<String> paths = new TreeSet<>();
        catalogue.forEach(file -> paths.add(file.path()));
        for (ProviderDocument document : documents) {
            paths.add(document.path());
            paths.add(document.path() + ".sha256");
            paths.add(document.path() + ".sha512");
            paths.add(document.path() + ".asc");
        }
        paths.removeIf(path -> !path.startsWith(".well-known/csaf/"));
        Set<String> listings = new TreeSet<>();
        Set<String> linked = new TreeSet<>();
        for (OutputFile file : catalogue) {
            if (file.path().endsWith("/index.html")) {
                listings.add(file.path());
                for (Element link : listing(file).select("a")) {
                    assertThat(link.attr("href")).doesNotContain(":").doesNotStartWith("/");
                    linked.add(URI.create(link.attr("abs:href")).getPath().substring(1));
                }
            }
        }
        for (String path : paths) {
            for (int slash = path.indexOf('/', 12); slash > 0; slash = path.indexOf('/', slash + 1)) {
                assertThat(listings).contains(path.substring(0, slash + 1) + "index.html");
            }
        }
        linked.removeIf(path -> path.endsWith("/") && listings.contains(path + "index.html"));
        paths.removeAll(listings);
        assertThat(linked).isEqualTo(paths);
    }

    @Test
    void writesListingsThatPeopleCanReadWithoutScripts() {
        for (OutputFile file : catalogue(site, List.of(KEY), documentsOfEverySort())) {
            if (file.path().endsWith(".html")) {
                Document page = listing(file);
                assertThat(utf8(file)).startsWith("<!doctype html>").endsWith("</html>\n");
                assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
                assertThat(page.select("h1 > span").eachAttr("lang")).containsExactly("zh-CN", "en");
                assertThat(page.select("title").text()).isNotEmpty();
                assertThat(page.select("script, style, [style]")).isEmpty();
                assertThat(page.select("link").attr("abs:href"))
                        .isEqualTo("https://psirt.capebay.example/css/site.css");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "</title><img src=x onerror=alert(1)>",
                "a\u0000b\u001b[31mc\u0085d",
                "\u202Egnp.exe",
                "\"><a href='javascript:alert(1)'>x</a>",
                "]]>-->&lt;",
                "a,\"b\"\n2024/evil.json"
            })
    void keepsHostileTitlesHarmless(String title) throws Exception {
        List<ProviderDocument> documents =
                documents(site, Advisories.valid().title(title, title).bulletin());
        List<OutputFile> files = catalogue(site, List.of(KEY), documents);
        for (JsonNode entry : json(byPath(files), FEED).path("feed").path("entry")) {
            assertThat(entry.path("title").textValue()).isEqualTo(title);
        }
        for (OutputFile file : files) {
            if (file.path().endsWith(".html")) {
                Document page = listing(file);
                assertThat(page.select("script, img, [onerror]")).isEmpty();
                assertThat(page.select("a").eachAttr("href")).noneMatch(href -> href.contains(":"));
                assertThat(utf8(file).codePoints()).noneMatch(c -> Character.isISOControl(c) && c != '\n');
                assertThat(page.select("body *:not(bdi)").eachText()).noneMatch(text -> text.equals(title));
            }
        }
        assertThat(text(byPath(files), WHITE + "index.txt").lines()).hasSize(2);
        assertThat(csv(byPath(files), WHITE + "changes.csv")).hasSize(2);
    }

    @Test
    void digestsAreTakenBySha256sum(@TempDir Path folder) throws Exception {
        OutputFile document = OutputFile.text(WHITE + "2024/x.json", "{}\n");
        List<OutputFile> digests = ProviderFiles.digests(document);
        assertThat(digests)
                .extracting(OutputFile::path)
                .containsExactly(WHITE + "2024/x.json.sha256", WHITE + "2024/x.json.sha512");
        assertThat(utf8(digests.get(0)))
                .isEqualTo("ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356  x.json\n");
        assertThat(utf8(digests.get(1))).matches("[0-9a-f]{128} {2}x\\.json\n");

        Files.write(folder.resolve("x.json"), document.content());
        for (OutputFile digest : digests) {
            Path file = folder.resolve(Path.of(digest.path()).getFileName());
            Files.write(file, digest.content());
            Path program = Path.of("/usr/bin", digest.path().endsWith("256") ? "sha256sum" : "sha512sum");
            if (Files.isExecutable(program)) {
                Process check = new ProcessBuilder(program.toString(), "-c", "--strict", file.toString())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said").toFile())
                        .start();
                assertThat(check.waitFor()).isZero();
            }
        }
    }

    @Test
    void writesSecurityTxtInTheOrderOfItsFields() {
        Site talkative = site(
                ProviderSettings.DEFAULT,
                new SecurityTxt(
                        List.of("mailto:psirt@capebay.example", "tel:+86-755-0000-0000"),
                        Instant.parse("2027-10-01T00:00:00Z"),
                        List.of("https://psirt.capebay.example/key.asc"),
                        List.of("https://psirt.capebay.example/p"),
                        List.of("https://psirt.capebay.example/a"),
                        List.of("https://psirt.capebay.example/h")));
        assertThat(text(byPath(catalogue(talkative, List.of(KEY), List.of())), ".well-known/security.txt"))
                .isEqualTo("""
                        Contact: mailto:psirt@capebay.example
                        Contact: tel:+86-755-0000-0000
                        Expires: 2027-10-01T00:00:00Z
                        Encryption: https://psirt.capebay.example/.well-known/csaf/openpgp/0123456789ABCDEF0123456789ABCDEF01234567.asc
                        Encryption: https://psirt.capebay.example/key.asc
                        Acknowledgments: https://psirt.capebay.example/a
                        Preferred-Languages: zh-CN, en
                        Canonical: https://psirt.capebay.example/.well-known/security.txt
                        Policy: https://psirt.capebay.example/p
                        Hiring: https://psirt.capebay.example/h
                        CSAF: https://psirt.capebay.example/.well-known/csaf/provider-metadata.json
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://x.example/\nCSAF: https://evil.example/provider-metadata.json",
                "https://x.example/\r\nExpires: 2099-01-01T00:00:00Z",
                "https://x.example/\rContact: mailto:evil@evil.example",
                "https://x.example/\u2028Contact: y",
                "https://x.example/\u0085Contact: y",
                "https://x.example/安全 \u0000\u000B\u000C"
            })
    void letsNoValueAddAFieldToSecurityTxt(String value) {
        List<String> values = List.of(value);
        Site hostile = site(
                ProviderSettings.DEFAULT,
                new SecurityTxt(values, Instant.parse("2027-10-01T00:00:00Z"), values, values, values, values));
        String text = text(byPath(catalogue(hostile, List.of(), List.of())), ".well-known/security.txt");
        assertThat(text).matches("([A-Z][A-Za-z-]*: [!-~ ]+\n){9}");
        assertThat(text.lines().filter(line -> line.startsWith("CSAF: ")))
                .containsExactly("CSAF: https://psirt.capebay.example/.well-known/csaf/provider-metadata.json");
        assertThat(text.lines().filter(line -> line.startsWith("Contact: "))).hasSize(1);
    }

    private String lastUpdated(ProviderSettings settings) throws IOException {
        return json(
                        byPath(catalogue(site(settings, null), List.of(), someDocuments(site))),
                        ".well-known/csaf/provider-metadata.json")
                .path("last_updated")
                .textValue();
    }

    private static Site site(ProviderSettings provider, @Nullable SecurityTxt securityTxt) {
        return Advisories.site(CsafValidationSettings.DEFAULT, provider, securityTxt);
    }

    /** A notice that is still open, and an advisory, in both languages. */
    private static List<ProviderDocument> someDocuments(Site site) {
        return Stream.of(
                        Advisories.valid().bulletin(),
                        Advisories.suspected()
                                .revision(2, "2024-07-08T02:00:00Z", "更新", "Updated")
                                .bulletin())
                .flatMap(bulletin -> documents(site, bulletin).stream())
                .toList();
    }

    private List<ProviderDocument> documentsOfEverySort() {
        return Advisories.ofEverySort().stream()
                .flatMap(advisory -> documents(site, Advisories.bulletin(advisory)).stream())
                .toList();
    }

    private static List<ProviderDocument> documents(Site site, Bulletin bulletin) {
        return site.languages().stream()
                .map(language -> new ProviderDocument(
                        bulletin, language, new Addresses(site).csaf(bulletin.advisory(), language)))
                .toList();
    }

    private static List<OutputFile> catalogue(Site site, List<PublicKey> keys, List<ProviderDocument> documents) {
        return new ProviderFiles(site, Advisories.labels(site), keys).catalogue(documents);
    }

    private static Map<String, OutputFile> byPath(List<OutputFile> files) {
        Map<String, OutputFile> byPath = new LinkedHashMap<>();
        files.forEach(file -> assertThat(byPath.put(file.path(), file)).isNull());
        return byPath;
    }

    private static JsonNode json(Map<String, OutputFile> files, String path) throws IOException {
        return JSON.readTree(text(files, path));
    }

    private static String text(Map<String, OutputFile> files, String path) {
        return utf8(Objects.requireNonNull(files.get(path), path));
    }

    private static String utf8(OutputFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    private static List<String[]> csv(Map<String, OutputFile> files, String path) throws IOException, CsvException {
        try (var reader = new CSVReaderBuilder(new StringReader(text(files, path)))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .build()) {
            return reader.readAll();
        }
    }

    private static Document listing(OutputFile file) {
        return Jsoup.parse(
                utf8(file), "https://psirt.capebay.example/" + file.path().replaceFirst("index\\.html$", ""));
    }

    /** The name of every member that occurs, with those it stands under. */
    private static Set<String> members(JsonNode node) {
        Set<String> members = new TreeSet<>();
        collect("", node, members);
        return members;
    }

    private static void collect(String above, JsonNode node, Set<String> members) {
        if (node.isArray()) {
            StreamSupport.stream(node.spliterator(), false).forEach(item -> collect(above, item, members));
        }
        node.properties().forEach(field -> {
            String name = above.isEmpty() ? field.getKey() : above + "." + field.getKey();
            members.add(name);
            collect(name, field.getValue(), members);
        });
    }
}
