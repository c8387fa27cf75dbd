package io.github.advisorypress.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.advisorypress.Advisories;
import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.Messages;
import io.github.advisorypress.json.JsonDocument;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.ProductVersion;
import io.github.advisorypress.model.PublishedAddresses;
import io.github.advisorypress.model.RecordedState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BulletinFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    static List<Bulletin> bulletins() {
        List<Bulletin> bulletins = new ArrayList<>();
        Advisories.ofEverySort().forEach(advisory -> bulletins.add(Advisories.bulletin(advisory)));
        bulletins.add(FullBulletin.bulletin());
        return bulletins;
    }

    private static BulletinFile file(Bulletin bulletin) {
        PublishedAddresses addresses = PublishedAddresses.of(Advisories.site(), bulletin.advisory());
        return new BulletinFile(
                new RecordedState(bulletin, addresses),
                List.of(new BulletinFile.Document(
                        Advisories.ZH, ".well-known/csaf/white/2024/x.json", "x.json", DIGEST)),
                Map.of("zh-CN.md", DIGEST, "advisory.yaml", DIGEST),
                new BulletinFile.Previous(1, DIGEST));
    }

    private static BulletinFile fullFile() {
        return file(FullBulletin.bulletin());
    }

    private static BulletinFile read(byte[] bytes) {
        List<Diagnostic> findings = new ArrayList<>();
        Optional<BulletinFile> file = BulletinFile.read(JsonDocument.read("bulletin.json", bytes), findings);
        assertThat(findings).isEmpty();
        return file.orElseThrow();
    }

    private static List<String> findings(String json) {
        List<Diagnostic> findings = new ArrayList<>();
        Optional<BulletinFile> file =
                BulletinFile.read(JsonDocument.read("bulletin.json", json.getBytes(StandardCharsets.UTF_8)), findings);
        assertThat(file.isPresent()).isEqualTo(findings.isEmpty());
        return findings.stream()
                .map(finding -> finding.span().line() + ": " + finding.rule() + " " + finding.field())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("bulletins")
    void readsBackWhatWasWritten(Bulletin bulletin) {
        BulletinFile written = file(bulletin);
        if (written.state().number() == 1) {
            written = new BulletinFile(written.state(), written.documents(), written.sources(), null);
        }

        BulletinFile read = read(written.bytes());

        Bulletin back = read.state().bulletin();
        assertThat(back.advisory()).isEqualTo(withoutAllowances(bulletin.advisory()));
        assertThat(List.copyOf(back.advisory().text().keySet()))
                .isEqualTo(List.copyOf(bulletin.advisory().text().keySet()));
        assertThat(back.vendor()).isEqualTo(bulletin.vendor());
        assertThat(List.copyOf(back.expansion().entrySet()))
                .isEqualTo(List.copyOf(bulletin.expansion().entrySet()));
        assertThat(back.products().stream().map(BulletinFileTest::facts))
                .isEqualTo(bulletin.products().stream()
                        .map(BulletinFileTest::facts)
                        .toList());
        assertThat(read.state().addresses()).isEqualTo(written.state().addresses());
        assertThat(read.documents()).isEqualTo(written.documents());
        assertThat(read.sources()).isEqualTo(written.sources());
        assertThat(read.previous()).isEqualTo(written.previous());
        assertThat(read.bytes()).isEqualTo(written.bytes());
    }

    private static Advisory withoutAllowances(Advisory advisory) {
        return new Advisory(
                advisory.id(),
                advisory.kind(),
                advisory.category(),
                advisory.status(),
                advisory.title(),
                advisory.revisionHistory(),
                advisory.withdrawal(),
                advisory.aggregateSeverity(),
                advisory.aggregateSeverityReason(),
                advisory.nextUpdate(),
                advisory.related(),
                advisory.aliases(),
                advisory.references(),
                advisory.acknowledgments(),
                advisory.vulnerabilities(),
                advisory.text(),
                advisory.tlp(),
                List.of());
    }

    private static List<Object> facts(ListedProduct listed) {
        return List.of(
                listed.productId(),
                listed.family().id(),
                listed.family().name(),
                listed.product().id(),
                listed.product().name(),
                listed.product().identification(),
                listed.product().listsVersions(),
                Optional.ofNullable(listed.version()),
                Optional.ofNullable(listed.range()));
    }

    @Test
    void writesNeitherAllowancesNorVersionsThatTheBulletinDoesNotList() {
        var listed = Advisories.valid()
                .withoutVulnerabilities()
                .vulnerability(Advisories.regresshion()
                        .clear()
                        .status(
                                io.github.advisorypress.model.ProductStatus.KNOWN_AFFECTED,
                                Advisories.versionsOf("quaymaster", "3.10.0", "3.1.0")))
                .allow("some-rule", "canary", "canary")
                .bulletin();

        byte[] bytes = file(listed).bytes();

        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .doesNotContain("canary")
                .doesNotContain("3.2.1")
                .doesNotContain("CraneLink");
        var product = new BulletinReader(new RecordMembers(JsonDocument.read("x", bytes), "x"))
                .read(JsonDocument.read("x", bytes).root().orElseThrow().at("bulletin"))
                .products()
                .get(0)
                .product();
        assertThat(product.versions()).extracting(ProductVersion::version).containsExactly("3.1.0", "3.10.0");
    }

    @Test
    void laysOutOneValueALine() {
        String text = new String(fullFile().bytes(), StandardCharsets.UTF_8);

        assertThat(text).startsWith("{\n  \"format\": 1,\n  \"bulletin\": {\n    \"id\": \"CB-SA-2024-0010\",\n");
        assertThat(text)
                .contains("            \"label\": \"component_not_present\"")
                .contains("        \"faq\": [\n          \"\",\n          \"第一行\\r\",\n          \"\",\n")
                .endsWith("\n}\n")
                .doesNotContain("[ ")
                .doesNotContain("\r");
    }

    @Test
    void toleratesWhatALaterVersionMayAdd() throws IOException {
        JsonNode tree = JSON.readTree(fullFile().bytes());
        addToEveryObject(tree);

        BulletinFile read = read(JSON.writeValueAsBytes(tree));

        assertThat(read.state().bulletin().advisory()).isEqualTo(withoutAllowances(FullBulletin.advisory()));
    }

    private static void addToEveryObject(JsonNode node) {
        node.forEach(BulletinFileTest::addToEveryObject);
        // Where members are named by language, key or path there is no room for others.
        if (node instanceof ObjectNode object && (object.has("id") || object.has("format") || object.has("product"))) {
            object.put("added_later", "canary");
        }
    }

    @Test
    void takesTheSmallestFileThatSaysSomething() {
        assertThat(findings("""
                        {
                          "format": 1,
                          "bulletin": {
                            "id": "CB-SN-2024-0009",
                            "kind": "SN",
                            "category": "csaf_informational_advisory",
                            "status": "final",
                            "title": "Title",
                            "revision_history": [{"number": 1, "date": "2024-07-05T02:00:00Z", "summary": "First"}],
                            "vendor": "Capebay"
                          }
                        }
                        """)).isEmpty();
    }

    @Test
    void findsEverythingThatCannotBeRead() {
        assertThat(findings("""
                        {
                          "format": 1,
                          "bulletin": {
                            "id": "../CB-SN-2024-0009",
                            "kind": "sn",
                            "category": 7,
                            "title": {},
                            "revision_history": [
                              {"number": 0, "date": "2024-02-30T02:00:00Z", "summary": {"x-": "First"}}
                            ],
                            "next_update": "+999999999-12-31",
                            "text": {"en": "words"},
                            "vendor": "Capebay"
                          },
                          "documents": [
                            {"language": "en", "path": ".well-known/csaf/../x.json", "file": "x.json", "sha256": "AB"},
                            {"language": "en", "path": "/etc/y.json", "file": "../y.json", "sha256": null}
                          ],
                          "previous": {"revision": 1}
                        }
                        """))
                .containsExactlyInAnyOrder(
                        "4: unreadable-recorded-bulletin /bulletin/id",
                        "5: unreadable-recorded-bulletin /bulletin/kind",
                        "6: unreadable-recorded-bulletin /bulletin/category",
                        "3: unreadable-recorded-bulletin /bulletin/status",
                        "7: unreadable-recorded-bulletin /bulletin/title",
                        "9: unreadable-recorded-bulletin /bulletin/revision_history/0/number",
                        "9: unreadable-recorded-bulletin /bulletin/revision_history/0/date",
                        "9: unreadable-recorded-bulletin /bulletin/revision_history/0/summary/x-",
                        "11: unreadable-recorded-bulletin /bulletin/next_update",
                        "12: unreadable-recorded-bulletin /bulletin/text/en",
                        "16: unreadable-recorded-bulletin /documents/0/sha256",
                        "16: unreadable-recorded-bulletin /documents/0/path",
                        "17: unreadable-recorded-bulletin /documents/1/sha256",
                        "17: unreadable-recorded-bulletin /documents/1/file",
                        "19: unreadable-recorded-bulletin /previous/revision",
                        "19: unreadable-recorded-bulletin /previous/sha256");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{", "{}", "{\"format\": \"1\"}", "{\"format\": 1}", "{\"format\": 1e9}"})
    void refusesWhatIsNoRecordedBulletin(String json) {
        assertThat(findings(json)).isNotEmpty();
    }

    @Test
    void refusesAFormatOfTheFuture() {
        assertThat(findings("{\"format\": 2, \"bulletin\": 7}")).containsExactly("1: newer-record-format /format");
    }

    @Test
    void refusesNestingThatWouldExhaustTheStack() {
        assertThat(findings("{\"format\": 1, \"bulletin\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}"))
                .singleElement()
                .asString()
                .contains("nesting-too-deep");
    }

    @Test
    void readsOrRefusesEveryMutationAndNeverFails() throws IOException {
        JsonNode original = JSON.readTree(fullFile().bytes());
        List<String> all = new ArrayList<>();
        collect(original, "", all);
        // Of the items of a list, only the first that has a member.
        Set<String> shapes = new HashSet<>();
        List<String> pointers = all.stream()
                .filter(pointer -> shapes.add(pointer.replaceAll("/[0-9]+(?=/|$)", "/*")))
                .toList();
        assertThat(pointers).hasSizeGreaterThan(200);
        List<JsonNode> others = List.of(
                JSON.readTree("null"),
                JSON.readTree("1e400"),
                JSON.readTree("\"\\u0000\\u202e<script>\""),
                JSON.readTree("[null, {}, [[]]]"),
                JSON.readTree("{}"),
                JSON.readTree("{\"\": {\"en\": []}, \"zh-CN\": 1}"));
        Messages messages = Messages.of(Locale.ENGLISH);
        int refused = 0;
        for (String pointer : pointers) {
            for (JsonNode other : others) {
                List<Diagnostic> findings = new ArrayList<>();
                byte[] mutated = mutated(original, pointer, other);
                Optional<BulletinFile> file = BulletinFile.read(JsonDocument.read("bulletin.json", mutated), findings);
                assertThat(file.isPresent()).as(pointer + " " + other).isEqualTo(findings.isEmpty());
                findings.forEach(messages::message);
                file.ifPresent(BulletinFile::bytes);
                refused += file.isPresent() ? 0 : 1;
            }
        }
        assertThat(refused).isGreaterThan(pointers.size());
    }

    private static void collect(JsonNode node, String pointer, List<String> pointers) {
        if (!pointer.isEmpty()) {
            pointers.add(pointer);
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> collect(
                            entry.getValue(),
                            pointer + "/" + entry.getKey().replace("~", "~0").replace("/", "~1"),
                            pointers));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.path(i), pointer + "/" + i, pointers);
        }
    }

    /** The bytes of the tree with something else in one place. */
    private static byte[] mutated(JsonNode tree, String pointer, JsonNode other) throws IOException {
        JsonNode parent = tree.at(pointer.substring(0, pointer.lastIndexOf('/')));
        String last = pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
        JsonNode before = tree.at(pointer);
        put(parent, last, other);
        byte[] bytes = JSON.writeValueAsBytes(tree);
        put(parent, last, before);
        return bytes;
    }

    private static void put(JsonNode parent, String last, JsonNode value) {
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
    }
}
