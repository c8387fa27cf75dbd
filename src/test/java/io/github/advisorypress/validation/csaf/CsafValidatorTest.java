package io.github.advisorypress.validation.csaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.SourceSpan;
import io.github.advisorypress.json.JsonDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class CsafValidatorTest {
    private static final int MANY = 50_000;
    private static final int MOST_FINDINGS = 10_000;
    private static final CsafValidator FULL = CsafValidator.of(Preset.FULL);

    @Test
    void findsNothingInAValidDocument() {
        for (Preset preset : Preset.values()) {
            assertThat(CsafValidator.of(preset).validate(CsafFixture.base()))
                    .as(preset.word())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SCHEMA   | csaf-empty-value 6.1.8 6.2.20",
                "BASIC    | csaf-empty-value 6.1.1 6.1.8 6.1.9",
                "EXTENDED | csaf-empty-value 6.1.1 6.1.8 6.1.9 6.2.10 6.2.20",
                "FULL     | csaf-empty-value 6.1.1 6.1.8 6.1.9 6.2.10 6.2.20 6.3.4"
            })
    void runsTheTestsOfAPreset(Preset preset, String expected) {
        List<Diagnostic> found = CsafValidator.of(preset).validate(flawed());

        assertThat(found)
                .extracting(finding ->
                        CsafTests.named(finding.rule()).map(CsafTest::clause).orElse(finding.rule()))
                .containsExactlyInAnyOrder(expected.split(" ", -1));
    }

    @Test
    void givesFindingsTheLevelOfTheStandard() {
        assertThat(FULL.validate(flawed())).allSatisfy(finding -> assertThat(finding.level())
                .isEqualTo(CsafTests.named(finding.rule()).map(CsafTest::level).orElse(Level.ERROR)));
    }

    @Test
    void takesTheSchemaInItsStrictForm() {
        assertThat(CsafValidator.of(Preset.SCHEMA).validate(flawed()))
                .extracting(Diagnostic::level)
                .containsOnly(Level.ERROR);
    }

    @Test
    void findsTheSameInATextAndInATree() {
        assertThat(FULL.validate(flawed()))
                .usingElementComparator(CsafValidatorTest::compareWithoutPlace)
                .containsExactlyInAnyOrderElementsOf(FULL.validate(text(flawed())));
    }

    @Test
    void sortsByTheOrderOfTheText() {
        List<Diagnostic> found = FULL.validate("公告.json", text(flawed()));

        assertThat(found).hasSizeGreaterThan(5).isSorted();
        assertThat(found).extracting(finding -> finding.span().line()).isSorted();
        assertThat(found).extracting(finding -> finding.span().file()).containsOnly("公告.json");
    }

    @Test
    void pointsAtTheValue() {
        assertThat(FULL.validate("a.json", "{\n \"document\": {\"公告\": 7}}".getBytes(StandardCharsets.UTF_8)))
                .filteredOn("rule", "csaf-additional-properties")
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.field()).hasToString("/document/公告");
                    assertThat(finding.span()).isEqualTo(new SourceSpan("a.json", 2, 21, 1));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"csaf-missing-tlp-label", "6.2.10"})
    void obeysSettingsOfSingleTestsByIdAndByClause(String test) {
        TestSelection basic = TestSelection.of(Preset.BASIC);

        assertThat(levels(basic)).isEmpty();
        assertThat(levels(basic.with(test, TestSetting.ON))).containsExactly(Level.WARNING);
        assertThat(levels(basic.with(test, TestSetting.WARNING))).containsExactly(Level.WARNING);
        assertThat(levels(basic.with(test, TestSetting.ERROR))).containsExactly(Level.ERROR);
        assertThat(levels(TestSelection.of(Preset.FULL).with(test, TestSetting.OFF)))
                .isEmpty();
        assertThat(levels(basic.with(test, TestSetting.ERROR).with("6.2.10", TestSetting.OFF)))
                .as("the last setting counts, whatever name it uses")
                .isEmpty();
    }

    @Test
    void switchesOffAMandatoryTestForDocumentsOfOthers() {
        TestSelection selection = TestSelection.of(Preset.BASIC).with("6.1.1", TestSetting.OFF);

        assertThat(CsafValidator.of(selection).validate(flawed()))
                .extracting(Diagnostic::rule)
                .contains("csaf-invalid-cvss")
                .doesNotContain("csaf-missing-definition-of-product-id");
    }

    @ParameterizedTest
    @CsvSource({"6.1.1,NOTE", "csaf-missing-definition-of-product-id,WARNING", "6.2.10,NOTE"})
    void refusesToMakeLessOfATestThanTheStandard(String test, TestSetting setting) {
        TestSelection full = TestSelection.of(Preset.FULL);

        assertThatThrownBy(() -> full.with(test, setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(setting.word());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6.2", "6.2.99", "csaf-missing-tlp", "json-duplicate-member", "汉"})
    void refusesATestThatDoesNotExist(String test) {
        TestSelection full = TestSelection.of(Preset.FULL);

        assertThatThrownBy(() -> full.with(test, TestSetting.ON)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsThePresetsAndSettingsThatItWrites() {
        for (Preset preset : Preset.values()) {
            assertThat(Preset.of(preset.word())).contains(preset);
        }
        for (TestSetting setting : TestSetting.values()) {
            assertThat(TestSetting.of(setting.word())).contains(setting);
        }
        assertThat(Preset.of("FULL")).isEmpty();
        assertThat(TestSetting.of("")).isEmpty();
    }

    @Test
    void namesEveryRuleItCanReport() {
        assertThat(CsafValidator.rules())
                .contains("json-duplicate-member", "csaf-wrong-type", "csaf-spelling-mistake")
                .containsAll(FULL.validate(text(flawed())).stream()
                        .map(Diagnostic::rule)
                        .toList());
    }

    @Test
    void tellsAtMostTenThousandFindingsOfEachTest() {
        ObjectNode document = CsafFixture.base();
        ObjectNode notes = at(document, "/document/publisher");
        for (int i = 0; i < 15_000; i++) {
            notes.put("member-" + i, i);
        }
        affected(document).removeAll();
        for (int i = 0; i < MANY; i++) {
            affected(document).add("ghost-" + i);
        }
        List<Diagnostic> found = FULL.validate(text(document));

        assertThat(of("csaf-additional-properties", found)).hasSize(MOST_FINDINGS);
        assertThat(of("csaf-missing-definition-of-product-id", found)).hasSize(MOST_FINDINGS);
        assertThat(of("csaf-missing-remediation", found)).hasSize(MOST_FINDINGS);
    }

    @Test
    void findsDuplicatesAmongTextsWithTheSameHashCode() {
        List<String> colliding = colliding(16);
        assertThat(colliding.stream().map(String::hashCode).distinct()).hasSize(1);
        ObjectNode document = CsafFixture.base();
        colliding.forEach(affected(document)::add);
        affected(document).add(colliding.get(0));

        List<Diagnostic> found = FULL.validate(text(document));

        assertThat(of("csaf-duplicate-item", found))
                .extracting(finding -> finding.field().toString())
                .containsExactly("/vulnerabilities/0/product_status/known_affected/" + (1 + (1 << 16)));
        assertThat(of("csaf-missing-definition-of-product-id", found)).hasSize(MOST_FINDINGS);
    }

    @Test
    void standsMembersWithTheSameHashCode() {
        ObjectNode document = CsafFixture.base();
        colliding(14).forEach(name -> document.put(name, 1));

        assertThat(of("csaf-additional-properties", FULL.validate(text(document))))
                .hasSize(MOST_FINDINGS);
    }

    @Test
    void findsCirclesOfRelationships() {
        ObjectNode document = CsafFixture.base();
        ArrayNode relationships = at(document, "/product_tree").putArray("relationships");
        for (int i = 0; i < MANY; i++) {
            ObjectNode relationship = relationships
                    .addObject()
                    .put("category", "default_component_of")
                    .put("product_reference", "product-" + i)
                    .put("relates_to_product_reference", "gateway-3.2.0");
            relationship
                    .putObject("full_product_name")
                    .put("name", "Product " + i)
                    .put("product_id", "product-" + (i + 1) % MANY);
        }

        assertThat(of("csaf-circular-definition-of-product-id", FULL.validate(text(document))))
                .hasSize(MOST_FINDINGS);
    }

    @Test
    void standsGroupsThatNameOneAnother() {
        ObjectNode document = CsafFixture.base();
        ArrayNode groups = at(document, "/product_tree").putArray("product_groups");
        for (int i = 0; i < MANY; i++) {
            groups.addObject()
                    .put("group_id", "group-" + i)
                    .putArray("product_ids")
                    .add("group-" + (i + 1) % MANY)
                    .add("group-" + i);
        }

        assertThat(of("csaf-missing-definition-of-product-id", FULL.validate(text(document))))
                .hasSize(MOST_FINDINGS);
    }

    @Test
    void refusesTextThatIsNestedTooDeep() {
        String deep = "{\"document\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

        assertThat(FULL.validate(deep.getBytes(StandardCharsets.UTF_8)))
                .extracting(Diagnostic::rule)
                .containsExactly("nesting-too-deep");
    }

    @Test
    void refusesATreeThatIsNestedTooDeep() {
        assertThat(FULL.validate(nested(100_000))).extracting(Diagnostic::rule).containsExactly("nesting-too-deep");
    }

    @ParameterizedTest
    @ValueSource(ints = {JsonDocument.MOST_LEVELS, JsonDocument.MOST_LEVELS + 1})
    void allowsATextAndATreeTheSameDepth(int levels) {
        String text = "[".repeat(levels) + "]".repeat(levels);

        assertThat(FULL.validate(nested(levels)))
                .extracting(Diagnostic::rule)
                .isEqualTo(FULL.validate(text.getBytes(StandardCharsets.UTF_8)).stream()
                        .map(Diagnostic::rule)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"document\": {\"title\": \"\\uD800\"}}    | json-lone-surrogate",
                "{\"document\": {\"\\uDC00x\": 1}}           | json-unexpected-character",
                "{\"document\": {}, \"document\": {}}        | json-duplicate-member",
                "{\"document\": {}} {}                       | json-trailing-text",
                "{\"document\": {                            | json-unexpected-end",
                "{\"document\": NaN}                         | json-unexpected-character",
                "{\"document\": 1e                           | json-unexpected-end",
                "null                                        | csaf-wrong-type",
                "[]                                          | csaf-wrong-type",
                "7                                           | csaf-wrong-type"
            })
    void findsWhatIsWrongWithTheText(String text, String rule) {
        assertThat(FULL.validate(text.getBytes(StandardCharsets.UTF_8)))
                .extracting(Diagnostic::rule)
                .contains(rule);
    }

    @Test
    void findsBytesThatAreNotUtf8() {
        byte[] text = text(CsafFixture.base());
        text[text.length / 2] = (byte) 0xFF;

        assertThat(FULL.validate(text)).extracting(Diagnostic::rule).containsExactly("invalid-utf-8");
        assertThat(FULL.validate(new byte[0])).isNotEmpty();
        assertThat(FULL.validate(new byte[] {0, 0, 0, 0})).isNotEmpty();
        assertThat(FULL.validate("{}".getBytes(StandardCharsets.UTF_16))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "0.", "1e"})
    void standsNumbersOfTenThousandDigits(String before) {
        String text = "{\"document\": {\"title\": " + before + "9".repeat(10_000) + "}}";

        assertThat(FULL.validate(text.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1e-999999999",
                "1E+2147483648",
                "1e-2147483649",
                "123456789012345678901234567890"
            })
    void standsScoresFarOutOfRange(String score) {
        String text = new String(text(CsafFixture.base()), StandardCharsets.UTF_8);
        assertThat(text).contains("9.8");

        assertThat(FULL.validate(text.replace("9.8", score).getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE})
    void standsNumbersThatNoTextCanHold(double number) {
        ObjectNode document = CsafFixture.base();
        at(document, "/vulnerabilities/0/scores/0/cvss_v3").set("baseScore", DoubleNode.valueOf(number));

        assertThat(FULL.validate(document)).extracting(Diagnostic::rule).contains("csaf-invalid-cvss-computation");
    }

    @Test
    void standsNodesThatNoTextGives() {
        List<JsonNode> strange = List.of(
                MissingNode.getInstance(),
                new POJONode("pojo"),
                BinaryNode.valueOf(new byte[] {1}),
                TextNode.valueOf("\uD800\u0000\uFFFE"));
        for (JsonNode node : strange) {
            ObjectNode document = CsafFixture.base();
            at(document, "/document").set("title", node);
            at(document, "/document/tracking").set("version", node);
            at(document, "/vulnerabilities/0/scores/0/cvss_v3").set("vectorString", node);

            assertThat(FULL.validate(document)).as(node.toString()).isNotEmpty();
            assertThat(FULL.validate(node)).as(node.toString()).isNotEmpty();
        }
    }

    @Test
    void leavesTheTreeAsItWas() {
        JsonNode document = flawed();
        FULL.validate(document);

        assertThat(document).isEqualTo(flawed());
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void givesTheSameOnSeveralThreads(Preset preset) throws Exception {
        CsafValidator validator = CsafValidator.of(preset);
        byte[] text = text(flawed());
        List<Diagnostic> expected = validator.validate(text);
        ExecutorService executor = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<Diagnostic>>> runs = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                runs.add(executor.submit(() -> validator.validate(text)));
            }
            for (Future<List<Diagnostic>> run : runs) {
                assertThat(run.get()).isEqualTo(expected);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static List<Level> levels(TestSelection selection) {
        ObjectNode document = CsafFixture.base();
        at(document, "/document").remove("distribution");
        return of("csaf-missing-tlp-label", CsafValidator.of(selection).validate(document)).stream()
                .map(Diagnostic::level)
                .toList();
    }

    private static int compareWithoutPlace(Diagnostic one, Diagnostic other) {
        return withoutPlace(one).compareTo(withoutPlace(other));
    }

    private static String withoutPlace(Diagnostic finding) {
        return finding.rule() + finding.level() + finding.field() + finding.arguments();
    }

    private static List<Diagnostic> of(String rule, List<Diagnostic> found) {
        return found.stream().filter(finding -> finding.rule().equals(rule)).toList();
    }

    /** Texts that {@link String#hashCode} does not tell apart: 2 to the power of the number of pairs. */
    private static List<String> colliding(int pairs) {
        List<String> texts = List.of("");
        for (int i = 0; i < pairs; i++) {
            List<String> longer = new ArrayList<>();
            for (String text : texts) {
                longer.add(text + "Aa");
                longer.add(text + "BB");
            }
            texts = longer;
        }
        return texts;
    }

    private static JsonNode nested(int levels) {
        ArrayNode outer = CsafFixture.JSON.createArrayNode();
        ArrayNode inner = outer;
        for (int i = 1; i < levels; i++) {
            inner = inner.addArray();
        }
        return outer;
    }

    private static ObjectNode at(ObjectNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    private static ArrayNode affected(ObjectNode document) {
        return (ArrayNode) document.at("/vulnerabilities/0/product_status/known_affected");
    }

    /** Breaks the structure and a test of each of the three kinds, and holds a member that nobody knows. */
    private static ObjectNode flawed() {
        ObjectNode document = CsafFixture.base();
        at(document, "/document").put("title", "").remove("distribution");
        at(document, "/vulnerabilities/0").put("urgency", 1).remove("cwe");
        at(document, "/vulnerabilities/0/scores/0/cvss_v3").put("baseSeverity", "SEVERE");
        ((ArrayNode) document.at("/vulnerabilities/0/product_status/fixed")).add("ghost");
        return document;
    }

    private static byte[] text(JsonNode document) {
        return document.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }
}
