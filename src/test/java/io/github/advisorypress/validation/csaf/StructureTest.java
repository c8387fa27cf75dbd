package io.github.advisorypress.validation.csaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.advisorypress.diagnostic.RulePages;
import io.github.advisorypress.json.JsonElement;
import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StructureTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```json\n(.*?)^```$");

    static List<String> rules() {
        return Structure.RULES;
    }

    private static List<String> found(JsonNode document) {
        return Structure.check(JsonElement.root(document)).defects().stream()
                .map(defect -> defect.rule() + " " + defect.at().path())
                .toList();
    }

    private static List<String> found(String patch) throws IOException {
        return found(CsafFixture.patched(CsafFixture.JSON.readTree(patch)));
    }

    @Test
    void findsNothingInTheValidDocument() {
        StructureDefects defects = Structure.check(JsonElement.root(CsafFixture.base()));

        assertThat(defects.defects()).isEmpty();
        assertThat(defects.cvss()).isEmpty();
        assertThat(defects.unknownMembers()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsTheExampleOfAPageAndNothingInTheFix(String rule) throws IOException {
        for (String language : List.of("en", "zh")) {
            List<MatchResult> blocks = BLOCK.matcher(
                            new RulePages(language).page(rule).orElse(""))
                    .results()
                    .toList();
            assertThat(found(blocks.get(0).group(1))).as(language).anyMatch(line -> line.startsWith(rule + " "));
            assertThat(found(blocks.get(1).group(1))).as(language).noneMatch(line -> line.startsWith(rule + " "));
        }
    }

    @Test
    void reportsEveryBreachAtItsPlace() throws IOException {
        assertThat(found("""
                        {"document": {"title": null, "category": "-x", "references": [{"url": "a b", "summary": ""}],
                          "tracking": {"status": "done", "version": 2, "revision_history": []}},
                         "product_tree": {"product_groups": [{"group_id": "g", "product_ids": ["a"]}]},
                         "vulnerabilities": [{"cve": "CVE-23-1"}, {}, 5]}
                        """))
                .containsExactlyInAnyOrder(
                        "csaf-missing-member /document/title",
                        "csaf-malformed-value /document/category",
                        "csaf-malformed-value /document/references/0/url",
                        "csaf-empty-value /document/references/0/summary",
                        "csaf-unknown-value /document/tracking/status",
                        "csaf-wrong-type /document/tracking/version",
                        "csaf-too-few-entries /document/tracking/revision_history",
                        "csaf-too-few-entries /product_tree/product_groups/0/product_ids",
                        "csaf-malformed-value /vulnerabilities/0/cve",
                        "csaf-too-few-entries /vulnerabilities/1",
                        "csaf-wrong-type /vulnerabilities/2");
    }

    /** Puts a value of each kind in the place of every value of the valid document. */
    @Test
    void neverThrowsWhateverStandsWhere() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        List<JsonNode> strange = List.of(
                nodes.nullNode(),
                nodes.numberNode(-1),
                nodes.textNode(""),
                nodes.textNode("\n"),
                nodes.booleanNode(true),
                nodes.arrayNode(),
                nodes.arrayNode().addNull().add(1).addObject(),
                nodes.objectNode(),
                nodes.objectNode().set("document", nodes.textNode("x")));
        CsafValidator validator = CsafValidator.of(Preset.FULL);
        int places = places(CsafFixture.base());
        for (int place = 0; place < places; place++) {
            for (JsonNode value : strange) {
                ObjectNode document = CsafFixture.base();
                replace(document, new int[] {place}, value);
                assertThat(validator.validate(document)).isNotNull();
            }
        }
        assertThat(places).isGreaterThan(100);
        strange.forEach(value -> assertThat(validator.validate(value)).isNotEmpty());
    }

    private static int places(JsonNode node) {
        int count = 0;
        for (JsonNode child : node) {
            count += 1 + places(child);
        }
        return count;
    }

    /** Replaces the value at a place, counted in the order of the document. */
    private static void replace(JsonNode node, int[] left, JsonNode value) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.properties().stream()
                    .map(java.util.Map.Entry::getKey)
                    .toList())) {
                if (left[0]-- == 0) {
                    object.set(name, value);
                    return;
                }
                replace(object.path(name), left, value);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (left[0]-- == 0) {
                    array.set(i, value);
                    return;
                }
                replace(array.path(i), left, value);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "urn:isbn:1",
                "a:",
                "mailto:psirt@capebay.example",
                "http://[::1]:80/a?b#c",
                "https://user@h/%E4%B8%AD?q=/?",
                "file:///x",
                "http://",
                "h+.-1:x",
                "http://[v1.a:b]/",
                "http://a:/",
                "http://[1:2:3:4:5:6:1.2.3.4]",
                "http://[::ffff:1.2.3.4]",
                "http://a//b"
            })
    void takesUris(String text) {
        assertThat(UriForm.isUri(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "/a",
                ":a",
                "1a:b",
                "http://a b",
                "http://a/中",
                "http://a/%4",
                "http://a/%zz",
                "http://[::1",
                "http://[1::2::3]",
                "http://[1:2:3:4:5:6:7:8:9]",
                "http://[::1.2.3.256]",
                "http://a:b",
                "http://a#b#c",
                "http://a/\"",
                "http://a/<b>",
                "a\\b:c",
                "http://a/{b}",
                "http://[::12345]",
                "http://[v.a]"
            })
    void refusesWhatIsNoUri(String text) {
        assertThat(UriForm.isUri(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en",
                "zh-CN",
                "zh-Hans-CN",
                "zh-cmn-Hans-CN",
                "de-DE-1996",
                "sl-rozaj-biske",
                "en-a-bbb-x-a-ccc",
                "x-whatever",
                "i-default",
                "I-MINGO",
                "en-US-u-islamcal",
                "abcde",
                "es-419",
                "de-1901",
                "en-x-1"
            })
    void takesLanguageTags(String text) {
        assertThat(TextForms.isLanguageTag(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "e",
                "en_US",
                "en-",
                "-en",
                "en--US",
                "i-klingon",
                "x",
                "x-",
                "en-x",
                "en-a",
                "en-a-b",
                "abcdefghi",
                "en-abcdefghi",
                "12",
                "en-US-US",
                "en-Latn-Latn",
                "zh-cmn-yue-wuu-nan",
                "en-é"
            })
    void refusesWhatIsNoLanguageTag(String text) {
        assertThat(TextForms.isLanguageTag(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "CVE-2023-38545, true",
        "CVE-2023-123456789, true",
        "CVE-2023-385, false",
        "cve-2023-38545, false",
        "CVE-23-38545, false",
        "CVE-2023-3854x, false",
        "CVE-20233-8545, false"
    })
    void knowsCveIds(String text, boolean isCve) {
        assertThat(TextForms.isCve(text)).isEqualTo(isCve);
    }

    @ParameterizedTest
    @CsvSource({"CWE-1, true", "CWE-123456, true", "CWE-1234567, false", "CWE-01, false", "CWE-, false", "CWE-1a, false"
    })
    void knowsCweIds(String text, boolean isCwe) {
        assertThat(TextForms.isCwe(text)).isEqualTo(isCwe);
    }

    @Test
    void tellsWhiteSpaceAtTheEndsOfIdsAndCategories() {
        assertThat(TextForms.isTrackingId("Example - 1")).isTrue();
        assertThat(TextForms.isTrackingId("a\u00A0")).isFalse();
        assertThat(TextForms.isTrackingId("a\nb")).isFalse();
        assertThat(TextForms.isCategory("Security - Notice")).isTrue();
        assertThat(TextForms.isCategory("_csaf")).isFalse();
        assertThat(TextForms.isCategory("csaf.")).isFalse();
        assertThat(TextForms.isCategory("\uFEFFcsaf")).isFalse();
    }
}
