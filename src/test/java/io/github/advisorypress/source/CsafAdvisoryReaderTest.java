package io.github.advisorypress.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.advisorypress.Advisories;
import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.json.JsonDocument;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryText;
import io.github.advisorypress.model.Kind;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.Relation;
import io.github.advisorypress.model.RelationKind;
import io.github.advisorypress.model.Severity;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.model.TextField;
import io.github.advisorypress.model.Tlp;
import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.output.csaf.CsafRenderer;
import io.github.advisorypress.scoring.CweTable;
import io.github.advisorypress.source.CsafAdvisoryReader.ReadDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsafAdvisoryReaderTest {
    private static final Site SITE = Advisories.site();
    private static final CsafAdvisoryReader READER =
            new CsafAdvisoryReader(SITE, Advisories.labels(SITE), Advisories.register());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A document as this tool writes it. */
    private static ObjectNode document(Advisory advisory, LanguageTag language) {
        var renderer = new CsafRenderer(SITE, Advisories.labels(SITE), CweTable.bundled());
        OutputFile file = renderer.render(Advisories.bulletin(advisory))
                .get(SITE.languages().indexOf(language));
        try {
            return (ObjectNode) JSON.readTree(file.content());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode valid() {
        return document(Advisories.valid().advisory(), Advisories.ZH);
    }

    private static ObjectNode everyField() {
        return document(Advisories.everyField().advisory(), Advisories.ZH);
    }

    private static ObjectNode object(JsonNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    private static ArrayNode array(JsonNode document, String pointer) {
        return (ArrayNode) document.at(pointer);
    }

    private static ReadDocument read(JsonNode document) {
        return read(document, Advisories.ZH);
    }

    private static ReadDocument read(JsonNode document, LanguageTag language) {
        String id = document.at("/document/tracking/id").asText();
        return read(document, language, id.endsWith("-en") ? id.substring(0, id.length() - 3) : id);
    }

    private static ReadDocument read(JsonNode document, LanguageTag language, String folder) {
        try {
            return READER.read(
                    JsonDocument.read("advisory.csaf.json", JSON.writeValueAsBytes(document)), language, folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Advisory advisory(JsonNode document) {
        ReadDocument read = read(document);
        if (read.advisory() == null) {
            throw new AssertionError(read.findings().toString());
        }
        return read.advisory();
    }

    private static List<String> found(ReadDocument read) {
        return read.findings().stream()
                .map(finding -> finding.rule() + " " + finding.field())
                .toList();
    }

    @Test
    void refusesTheDocumentOfAnotherPublisherAndLooksNoFurther() {
        ObjectNode document = valid();
        object(document, "/document/publisher").put("namespace", "https://www.another.example");
        object(document, "/document").put("lang", "tlh").put("surprise", 1);

        ReadDocument read = read(document);

        assertThat(read.advisory()).isNull();
        assertThat(found(read)).containsExactly("csaf-foreign-publisher /document/publisher");
        assertThat(read.findings().get(0).arguments())
                .containsExactly(
                        "Capebay Technologies (vendor, https://www.another.example)",
                        "Capebay Technologies (vendor, https://www.capebay.example)");
    }

    @Test
    void refusesAnotherCategoryOfPublisher() {
        ObjectNode document = valid();
        object(document, "/document/publisher").put("category", "coordinator");

        assertThat(found(read(document))).containsExactly("csaf-foreign-publisher /document/publisher");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.capebay.example/", "HTTPS://WWW.Capebay.example"})
    void knowsTheNamespaceInAnotherSpelling(String namespace) {
        ObjectNode document = valid();
        object(document, "/document/publisher").put("namespace", namespace);

        assertThat(read(document).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://www.capebay.example.evil.example", "http://www.capebay.example", "\\", "urn:capebay"})
    void takesNoOtherNamespaceForItsOwn(String namespace) {
        ObjectNode document = valid();
        object(document, "/document/publisher").put("namespace", namespace);

        assertThat(found(read(document))).containsExactly("csaf-foreign-publisher /document/publisher");
    }

    @Test
    void refusesAnotherLanguageThanThatOfTheFile() {
        ObjectNode document = valid();
        object(document, "/document").put("lang", "en");
        assertThat(found(read(document))).contains("csaf-language-mismatch /document/lang");

        ObjectNode without = valid();
        object(without, "/document").remove("lang");
        assertThat(found(read(without))).contains("csaf-language-mismatch /document/lang");

        ObjectNode translation = document(Advisories.valid().advisory(), Advisories.EN);
        object(translation, "/document").put("source_lang", "de");
        assertThat(found(read(translation, Advisories.EN))).contains("csaf-language-mismatch /document/source_lang");
    }

    @ParameterizedTest
    @EnumSource(Tlp.class)
    void readsTheLabelThatItWasWrittenWith(Tlp tlp) {
        ObjectNode document = document(Advisories.valid().tlp(tlp).advisory(), Advisories.ZH);

        assertThat(document.at("/document/distribution/tlp/label").asText()).isEqualTo(tlp.name());
        ReadDocument read = read(document);
        assertThat(read.findings()).isEmpty();
        assertThat(advisory(document).tlp()).isEqualTo(tlp);
        assertThat(advisory(document).references())
                .isEqualTo(Advisories.valid().advisory().references());
    }

    @Test
    void takesADocumentWithoutALabelForOneThatIsForEverybody() {
        ObjectNode document = valid();
        object(document, "/document").remove("distribution");

        assertThat(read(document).findings()).isEmpty();
        assertThat(advisory(document).tlp()).isEqualTo(Tlp.WHITE);
    }

    @Test
    void refusesALabelThatCsafDoesNotKnow() {
        ObjectNode document = valid();
        object(document, "/document/distribution/tlp").put("label", "CLEAR");

        assertThat(read(document).advisory()).isNull();
        assertThat(found(read(document))).containsExactly("csaf-unreadable-member /document/distribution/tlp/label");
    }

    @Test
    void readsMajorVersionsAndRefusesOthers() {
        ObjectNode document = valid();
        object(document, "/document/tracking").put("version", "1.0.0");
        object(document, "/document/tracking/revision_history/0").put("number", "1.0.0");
        assertThat(advisory(document).currentRevision().number()).isEqualTo(1);

        object(document, "/document/tracking/revision_history/0").put("number", "1.2.0");
        assertThat(found(read(document)))
                .containsExactly("csaf-version-not-integer /document/tracking/revision_history/0/number");
        assertThat(read(document).advisory()).isNull();
    }

    @Test
    void reportsEachTopmostMemberThatHasNoPlace() {
        ObjectNode document = valid();
        object(document, "/document").put("x_extra", "more");
        object(document, "/document/tracking").putObject("generator").put("date", "2024-07-05T02:00:00Z");
        object(document, "/vulnerabilities/0")
                .putArray("involvements")
                .addObject()
                .put("party", "vendor");
        object(document, "/vulnerabilities/0/remediations/0")
                .putObject("restart_required")
                .put("category", "system");
        object(document, "/vulnerabilities/0/scores/0").putObject("cvss_v2").put("version", "2.0");
        object(document, "/product_tree").putArray("relationships").addObject().put("category", "default_component_of");
        object(document, "/product_tree/branches/0").put("name", "Somebody");
        array(document, "/document/notes")
                .addObject()
                .put("category", "legal_disclaimer")
                .put("text", "Other terms")
                .put("title", "Terms");

        ReadDocument read = read(document);

        assertThat(found(read))
                .containsExactlyInAnyOrder(
                        "csaf-content-not-carried /document/x_extra",
                        "csaf-content-not-carried /document/notes/4",
                        "csaf-content-not-carried /product_tree/branches/0/name",
                        "csaf-content-not-carried /product_tree/relationships",
                        "csaf-content-not-carried /vulnerabilities/0/involvements",
                        "csaf-content-not-carried /vulnerabilities/0/remediations/0/restart_required",
                        "csaf-content-not-carried /vulnerabilities/0/scores/0/cvss_v2");
        assertThat(read.findings()).extracting(Diagnostic::level).containsOnly(Level.WARNING);
        assertThat(read.advisory()).isNotNull();
    }

    @Test
    void reportsWhatIsMadeAnewOtherwise() {
        ObjectNode document = valid();
        object(document, "/document/tracking")
                .put("current_release_date", "2024-07-06T02:00:00Z")
                .put("version", "2");
        object(document, "/document/publisher").put("contact_details", "Call us");
        object(
                        document,
                        "/product_tree/branches/0/branches/0/branches/0/branches/0/product/product_identification_helper")
                .put("purl", "pkg:generic/capebay/quaymaster@9")
                .putArray("hashes")
                .addObject()
                .put("filename", "a");
        object(document, "/document/aggregate_severity").put("text", "Severe");

        assertThat(found(read(document)))
                .containsExactlyInAnyOrder(
                        "csaf-content-not-carried /document/aggregate_severity",
                        "csaf-content-not-carried /document/publisher/contact_details",
                        "csaf-content-not-carried /document/tracking/current_release_date",
                        "csaf-content-not-carried /document/tracking/version",
                        "csaf-content-not-carried /product_tree/branches/0/branches/0/branches/0/branches/0/product/product_identification_helper/hashes",
                        "csaf-content-not-carried /product_tree/branches/0/branches/0/branches/0/branches/0/product/product_identification_helper/purl");
    }

    @Test
    void reportsAProductThatNoStatusNames() {
        ObjectNode document = valid();
        array(document, "/vulnerabilities/0/product_status/fixed").removeAll();

        assertThat(found(read(document)))
                .containsExactly(
                        "csaf-content-not-carried /product_tree/branches/0/branches/0/branches/0/branches/3/product");
    }

    /** The same document with other product IDs. */
    private static ObjectNode withIds(ObjectNode document, String from, String to) throws IOException {
        return (ObjectNode) JSON.readTree(JSON.writeValueAsString(document).replace('"' + from + '"', '"' + to + '"'));
    }

    @Test
    void findsProductsByTheirNamesAndVersions() throws IOException {
        ObjectNode document = withIds(valid(), "quaymaster:3.2.1", "CSAFPID-0004");

        Advisory advisory = advisory(document);

        assertThat(read(document).findings()).isEmpty();
        assertThat(advisory.vulnerabilities().get(0).productStatus().get(ProductStatus.FIXED))
                .containsExactly(Advisories.versionsOf("quaymaster", "3.2.1"));
    }

    @Test
    void findsProductsByCpeOrPurl() throws IOException {
        String product = "/product_tree/branches/0/branches/0/branches/0/branches/3/product";
        for (String unhelpful : List.of("cpe", "purl")) {
            ObjectNode document = withIds(valid(), "quaymaster:3.2.1", "P4");
            object(document, "/product_tree/branches/0/branches/0/branches/0").put("name", "QM");
            object(document, product + "/product_identification_helper").remove(unhelpful);

            assertThat(advisory(document)
                            .vulnerabilities()
                            .get(0)
                            .productStatus()
                            .get(ProductStatus.FIXED))
                    .containsExactly(Advisories.versionsOf("quaymaster", "3.2.1"));
        }
    }

    @Test
    void takesNoOtherVersionForTheOneThatTheIdNames() {
        ObjectNode document = valid();
        object(document, "/product_tree/branches/0/branches/0/branches/0/branches/3")
                .put("name", "3.2.9");
        object(document, "/product_tree/branches/0/branches/0/branches/0/branches/3/product")
                .remove("product_identification_helper");

        ReadDocument read = read(document);

        assertThat(read.advisory()).isNull();
        assertThat(found(read))
                .containsExactly(
                        "csaf-unknown-product /product_tree/branches/0/branches/0/branches/0/branches/3/product");
        assertThat(read.findings().get(0).arguments().get(1)).startsWith("“3.2.0”, “3.2.1”");
    }

    @Test
    void reportsProductsAndGroupsThatTheDocumentDoesNotDefine() {
        ObjectNode document = valid();
        array(document, "/vulnerabilities/0/product_status/fixed").add("nobody");
        object(document, "/vulnerabilities/0/remediations/0")
                .putArray("group_ids")
                .add("none");

        assertThat(found(read(document)))
                .containsExactly(
                        "csaf-unknown-product /vulnerabilities/0/product_status/fixed/1",
                        "csaf-unknown-product /vulnerabilities/0/remediations/0/group_ids/0");
    }

    @Test
    void readsGroupsAsTheProductsInThem() {
        ObjectNode document = valid();
        JsonNode ids = object(document, "/vulnerabilities/0/remediations/0").remove("product_ids");
        object(document, "/vulnerabilities/0/remediations/0")
                .putArray("group_ids")
                .add("all");
        ObjectNode group =
                object(document, "/product_tree").putArray("product_groups").addObject();
        group.put("group_id", "all").set("product_ids", ids);

        assertThat(read(document).findings()).isEmpty();
        assertThat(advisory(document)).isEqualTo(advisory(valid()));
    }

    @Test
    void readsNotesByTheirCategoryWhereTheirTitleSaysNothing() {
        ObjectNode document = valid();
        ArrayNode notes = array(document, "/document/notes");
        notes.removeAll();
        notes.addObject().put("category", "summary").put("text", "一");
        notes.addObject().put("category", "summary").put("text", "二");
        notes.addObject().put("category", "general").put("text", "三").put("title", "Impact");
        notes.addObject().put("category", "faq").put("text", "四").put("title", "Questions");
        array(document, "/vulnerabilities/0/notes")
                .removeAll()
                .addObject()
                .put("category", "details")
                .put("text", "五");

        ReadDocument read = read(document);

        assertThat(found(read)).containsExactly("csaf-content-not-carried /document/notes/3/title");
        AdvisoryText text = Objects.requireNonNull(advisory(document).text().get(Advisories.ZH));
        assertThat(text.fields())
                .containsEntry(TextField.SUMMARY, "一\n\n二")
                .containsEntry(TextField.IMPACT, "三")
                .containsEntry(TextField.FAQ, "四")
                .containsEntry(TextField.DETAILS, "五");
    }

    @Test
    void keepsTheTextsOfSeveralVulnerabilitiesApart() {
        ObjectNode document = everyField();
        array(document, "/vulnerabilities/1/notes")
                .addObject()
                .put("category", "summary")
                .put("text", "概要");
        array(document, "/vulnerabilities/1/notes")
                .addObject()
                .put("category", "faq")
                .put("text", "问答");

        ReadDocument read = read(document);

        AdvisoryText text = Objects.requireNonNull(advisory(document).text().get(Advisories.ZH));
        assertThat(text.field("CVE-2023-44487", TextField.DESCRIPTION)).hasValue("HTTP/2 快速重置。\n\n概要");
        assertThat(found(read)).containsExactly("csaf-content-not-carried /vulnerabilities/1/notes/2");
    }

    @Test
    void reportsMarkupThatMayNotBePublishedAndCharactersThatNobodySees() {
        ObjectNode document = valid();
        object(document, "/document/notes/0").put("text", "<b>x</b>\n\n[x](javascript:alert(1))");
        object(document, "/document").put("title", "A\u202Eb");

        assertThat(found(read(document)))
                .contains(
                        "raw-html /document/notes/0/text",
                        "unsafe-link /document/notes/0/text",
                        "control-character /document/title");
        assertThat(advisory(document).title().preferring(Advisories.ZH)).isEqualTo("A\uFFFDb");
    }

    @ParameterizedTest
    @CsvSource({
        "CB-SN-2024-0009, csaf_security_advisory, SN",
        "CB-SA-2024-0009, csaf_vex, SA",
        "X-1, csaf_security_advisory, SA",
        "X-1, csaf_vex, SN"
    })
    void tellsTheKindByTheIdOrElseByTheCategory(String id, String category, Kind kind) {
        ObjectNode document = valid();
        ArrayNode notes = array(document, "/document/notes");
        for (int i = 0; i < notes.size(); i++) {
            if (notes.get(i).path("title").asText().equals("公告类型")) {
                notes.remove(i);
            }
        }
        object(document, "/document").put("category", category);
        object(document, "/document/tracking").put("id", id);

        assertThat(advisory(document).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "公告, https://psirt.capebay.example/advisories/CB-SN-2024-0007/, FOLLOWS",
        "公告, https://psirt.capebay.example/en/advisories/CB-SN-2024-0007/index.html, FOLLOWS",
        "公告, https://psirt.capebay.example/advisories/CB-SA-2024-0007, SEE_ALSO"
    })
    void knowsThePagesOfOtherBulletins(String summary, String url, RelationKind kind) {
        ObjectNode document = valid();
        array(document, "/document/references")
                .addObject()
                .put("summary", summary)
                .put("url", url);

        Advisory advisory = advisory(document);

        assertThat(advisory.references()).isEmpty();
        assertThat(advisory.related()).extracting(Relation::kind).containsExactly(kind);
        assertThat(found(read(document))).containsExactly("csaf-content-not-carried /document/references/3/summary");
    }

    @Test
    void movesReferencesOfAVulnerabilityToTheBulletin() {
        ObjectNode document = valid();
        object(document, "/vulnerabilities/0")
                .putArray("references")
                .addObject()
                .put("summary", "NVD")
                .put("url", "https://nvd.nist.gov/vuln/detail/CVE-2024-6387");

        assertThat(read(document).findings()).isEmpty();
        assertThat(advisory(document).references()).hasSize(1);
    }

    @Test
    void namesAVulnerabilityWithoutACveByItsFirstIdOrItsNumber() {
        ObjectNode document = everyField();
        object(document, "/vulnerabilities/2/ids/0").put("text", "../../Etc: passwd");
        object(document, "/vulnerabilities/1").remove("cve");
        object(document, "/vulnerabilities/1/ids/0").put("text", "cve-2024-6387");

        assertThat(advisory(document).vulnerabilities())
                .extracting(vulnerability -> vulnerability.key())
                .containsExactly("CVE-2024-6387", "vulnerability-2", "vulnerability-3");
    }

    @Test
    void keepsASeverityThatIsNotJustTheHighestScore() {
        assertThat(advisory(everyField()).aggregateSeverity()).isEqualTo(Severity.CRITICAL);
        assertThat(advisory(valid()).aggregateSeverity()).isNull();
    }

    @Test
    void reportsAnIdThatIsNotThatOfTheFolder() {
        assertThat(found(read(valid(), Advisories.ZH, "CB-SA-2024-0077")))
                .contains("folder-name-mismatch /document/tracking/id");

        ObjectNode hostile = valid();
        object(hostile, "/document/tracking").put("id", "../../x");
        ReadDocument read = read(hostile, Advisories.ZH, "CB-SA-2024-0077");
        assertThat(found(read)).contains("invalid-identifier /document/tracking/id");
        assertThat(read.advisory()).isNull();
    }

    @Test
    void namesEveryMemberThatIsMissing() {
        ObjectNode document = valid();
        object(document, "/document").remove("title");
        object(document, "/document/tracking").remove("revision_history");
        object(document, "/vulnerabilities/0/scores/0/cvss_v3").remove("vectorString");

        ReadDocument read = read(document);

        assertThat(read.advisory()).isNull();
        assertThat(found(read))
                .contains(
                        "csaf-unreadable-member /document/title",
                        "csaf-unreadable-member /document/tracking/revision_history",
                        "csaf-unreadable-member /vulnerabilities/0/scores/0/cvss_v3/vectorString");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "1", "\"text\"", "{}", "{", "{\"document\": []}"})
    void readsAnyTextAtAll(String text) {
        ReadDocument read = READER.read(
                JsonDocument.read("advisory.csaf.json", text.getBytes(StandardCharsets.UTF_8)),
                Advisories.ZH,
                "CB-SA-2024-0002");

        assertThat(read.advisory()).isNull();
        assertThat(read.findings()).isNotEmpty();
    }

    private static List<Supplier<JsonNode>> strangers() {
        return List.of(
                NODES::nullNode,
                () -> NODES.numberNode(7),
                () -> NODES.arrayNode().add(1).addNull().add(NODES.objectNode()),
                () -> NODES.objectNode().put("a", "b"),
                () -> NODES.textNode(""),
                () -> NODES.textNode("\u0000\uD800<b>\n\n"),
                () -> NODES.textNode("9".repeat(500)));
    }

    @Test
    void neverFailsWhateverStandsAnywhereInADocument() {
        assertThat(neverFails(everyField(), Advisories.ZH, "CB-SA-2024-0010")).isGreaterThan(3_000);
    }

    @Test
    void neverFailsWhateverStandsAnywhereInATranslation() {
        ObjectNode translation = document(Advisories.valid().advisory(), Advisories.EN);

        assertThat(neverFails(translation, Advisories.EN, "CB-SA-2024-0002")).isGreaterThan(1_000);
    }

    /** Puts something strange in the place of each member in turn; returns how often the document was read. */
    private static int neverFails(ObjectNode document, LanguageTag language, String folder) {
        List<JsonPointer> members = new ArrayList<>();
        collect(document, JsonPointer.empty(), members);
        int times = 0;
        for (JsonPointer member : members) {
            JsonNode parent = document.at(member.head());
            JsonNode before = document.at(member);
            for (Supplier<JsonNode> stranger : strangers()) {
                put(parent, member.last(), stranger.get());
                assertThatCode(() -> read(document, language, folder))
                        .as(member.toString())
                        .doesNotThrowAnyException();
                times++;
            }
            put(parent, member.last(), before);
        }
        assertThat(read(document, language, folder).findings()).isEmpty();
        return times;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> into) {
        node.properties().forEach(entry -> {
            JsonPointer member = at.appendProperty(entry.getKey());
            into.add(member);
            collect(entry.getValue(), member, into);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            into.add(at.appendIndex(i));
            collect(node.get(i), at.appendIndex(i), into);
        }
    }

    private static void put(JsonNode parent, JsonPointer last, JsonNode value) {
        if (parent instanceof ObjectNode object) {
            object.set(last.getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode array) {
            array.set(last.getMatchingIndex(), value);
        }
    }

    @Test
    void reportsNoMoreOfOneRuleThanAReaderCanBear() {
        ObjectNode document = valid();
        for (int i = 0; i < 5_000; i++) {
            object(document, "/document").put("x" + i, i);
        }

        assertThat(read(document).findings()).hasSize(100);
    }
}
