package io.github.advisorypress.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.RulePages;
import io.github.advisorypress.diagnostic.SourceSpan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonDocumentTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```json\n(.*?)\n```$");

    private static JsonDocument read(String text) {
        return JsonDocument.read("a.json", text.getBytes(StandardCharsets.UTF_8));
    }

    /** An object with so many members. */
    private static String members(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"name-" + i + "\":0")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static List<String> rules(JsonDocument document) {
        return document.findings().stream().map(Diagnostic::rule).toList();
    }

    @Test
    void readsEveryKindOfValue() {
        JsonDocument document = read(" {\"a\": [1, -2.50, 12345678901234567890, \"x\", true, false, null, {}, []]} \n");

        assertThat(document.findings()).isEmpty();
        assertThat(document.root().orElseThrow().node())
                .hasToString("{\"a\":[1,-2.50,12345678901234567890,\"x\",true,false,null,{},[]]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    {"a": 1,}         | json-unexpected-character | 1 | 9
                    {"a": tru}        | json-unexpected-character | 1 | 7
                    {"a" 1}           | json-unexpected-character | 1 | 6
                    [1, 2             | json-unexpected-end       | 1 | 5
                    {"a": "b          | json-unexpected-end       | 1 | 8
                    {} []             | json-trailing-text        | 1 | 4
                    {"a": 1, "a": 2}  | json-duplicate-member     | 1 | 15
                    ["\\ud800"]       | json-lone-surrogate       | 1 | 2
                    [1E+2147483648]   | json-value-too-long       | 1 | 2
                    [1E-2000000001]   | json-value-too-long       | 1 | 2
                    [1E-99999999999]  | json-value-too-long       | 1 | 2
                    NaN               | json-unexpected-character | 1 | 3
                    01                | json-unexpected-character | 1 | 2
                    // a              | json-unexpected-character | 1 | 1
                    """)
    void saysWhatIsWrongAndWhere(String text, String rule, int line, int column) {
        JsonDocument document = read(text);

        assertThat(rules(document)).containsExactly(rule);
        assertThat(document.findings().get(0).span()).isEqualTo(new SourceSpan("a.json", line, column, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n"})
    void aTextWithoutAValueEndsTooEarly(String text) {
        assertThat(rules(read(text))).containsExactly("json-unexpected-end");
    }

    @Test
    void keepsTheFirstOfTwoMembersAndGoesOn() {
        JsonDocument document = read("{\"a\": {\"b\": 1}, \"a\": {\"c\": [{\"d\": 1, \"d\": 2}]}, \"e\": 3}");

        assertThat(rules(document)).containsExactly("json-duplicate-member", "json-duplicate-member");
        assertThat(document.findings())
                .extracting(finding -> finding.field().toString())
                .containsExactly("/a", "/a/c/0/d");
        assertThat(document.root().orElseThrow().node()).hasToString("{\"a\":{\"b\":1},\"e\":3}");
    }

    @Test
    void replacesHalvesOfSurrogatePairsOnly() {
        JsonDocument document = read("[\"\\ud83d\\udd13 \\ud83d x \\udd13\"]");

        assertThat(document.root().orElseThrow().items().get(0).text()).contains("\uD83D\uDD13 \uFFFD x \uFFFD");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        for (byte[] bytes : List.of(
                new byte[] {'[', '"', (byte) 0xFF, '"', ']'},
                new byte[] {'[', '"', (byte) 0xC0, (byte) 0x80, '"', ']'},
                new byte[] {'[', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ']'},
                "[1]".getBytes(StandardCharsets.UTF_16))) {
            JsonDocument document = JsonDocument.read("a.json", bytes);
            assertThat(document.root()).isEmpty();
            assertThat(rules(document)).containsExactly("invalid-utf-8");
        }
        assertThat(rules(JsonDocument.read("a.json", "[1]".getBytes(StandardCharsets.UTF_16LE))))
                .containsExactly("json-unexpected-character");
    }

    @Test
    void findsAByteOrderMarkAndCountsWithoutIt() {
        JsonDocument document = read("\uFEFF{\"a\": 5}");

        assertThat(rules(document)).containsExactly("byte-order-mark");
        assertThat(document.locate(FieldPath.of("a"))).isEqualTo(new SourceSpan("a.json", 1, 7, 1));
        assertThat(read("\uFEFF{\"a\": 5,}").findings().get(1).span()).isEqualTo(new SourceSpan("a.json", 1, 9, 1));
    }

    @Test
    void boundsDepthAndLengths() {
        assertThat(rules(read("[".repeat(500) + "]".repeat(500)))).isEmpty();
        assertThat(rules(read("[".repeat(501) + "]".repeat(501)))).containsExactly("nesting-too-deep");
        assertThat(rules(read("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000))))
                .containsExactly("nesting-too-deep");
        assertThat(rules(read("[" + "9".repeat(10_000) + "]"))).containsExactly("json-value-too-long");
        assertThat(rules(read("[1e999999999, -0.0001E-999999999]"))).isEmpty();
        assertThat(rules(read("{\"" + "k".repeat(60_000) + "\": 1}"))).containsExactly("json-value-too-long");
        assertThat(rules(read("[" + "0,".repeat(4_000_000) + "0]"))).containsExactly("json-too-many-values");
        assertThat(rules(read(members(20_000)))).isEmpty();
        assertThat(rules(read(members(20_001)))).containsExactly("json-too-many-names");
    }

    @Test
    void aStringOfAHundredMegabytesIsTooLong() {
        byte[] bytes = new byte[100 << 20];
        java.util.Arrays.fill(bytes, (byte) 'a');
        bytes[0] = '"';
        bytes[bytes.length - 1] = '"';

        assertThat(rules(JsonDocument.read("a.json", bytes))).containsExactly("json-value-too-long");
    }

    @Test
    void locatesScalarsWholeAndContainersByTheirKey() {
        JsonDocument document = read("{\n  \"标题\": \"很长的\\n标题\",\r\n  \"a\\\"b\" : [ {\"c\": -1.5e3},\r\ttrue ]\n}");

        Map<FieldPath, SourceSpan> places = document.locate(List.of(
                FieldPath.of("标题"),
                FieldPath.of("a\"b"),
                FieldPath.of("a\"b", 0),
                FieldPath.of("a\"b", 0, "c"),
                FieldPath.of("a\"b", 1),
                FieldPath.of("a\"b", 7, "x"),
                FieldPath.of("missing", "below"),
                FieldPath.ROOT));

        assertThat(places)
                .containsEntry(FieldPath.of("标题"), new SourceSpan("a.json", 2, 9, 9))
                .containsEntry(FieldPath.of("a\"b"), new SourceSpan("a.json", 3, 3, 6))
                .containsEntry(FieldPath.of("a\"b", 0), new SourceSpan("a.json", 3, 14, 1))
                .containsEntry(FieldPath.of("a\"b", 0, "c"), new SourceSpan("a.json", 3, 20, 6))
                .containsEntry(FieldPath.of("a\"b", 1), new SourceSpan("a.json", 4, 2, 4))
                .containsEntry(FieldPath.of("a\"b", 7, "x"), new SourceSpan("a.json", 3, 3, 6))
                .containsEntry(FieldPath.of("missing", "below"), new SourceSpan("a.json", 1, 1, 1))
                .containsEntry(FieldPath.ROOT, new SourceSpan("a.json", 1, 1, 1));
    }

    @Test
    void neverThrowsForBytesOfAnyKind() {
        Random random = new Random(20221118);
        byte[] sound = "{\"a\": [1, \"\\u00e9é\", {\"b\": null}], \"c\": -1.5e3}".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = sound.clone();
            for (int j = 0; j <= random.nextInt(3); j++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            JsonDocument document = JsonDocument.read("a.json", bytes);
            assertThat(document.root().isPresent() || !document.findings().isEmpty())
                    .isTrue();
            document.locate(List.of(FieldPath.of("a", 2, "b"), FieldPath.of("c")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "json-unexpected-character",
                "json-unexpected-end",
                "json-trailing-text",
                "json-duplicate-member",
                "json-lone-surrogate",
                "json-value-too-long"
            })
    void findsTheExampleOfAPageAndNothingInTheFix(String rule) {
        for (String language : List.of("en", "zh")) {
            List<MatchResult> blocks = BLOCK.matcher(
                            new RulePages(language).page(rule).orElse(""))
                    .results()
                    .toList();
            assertThat(rules(read(blocks.get(0).group(1)))).contains(rule);
            assertThat(rules(read(blocks.get(1).group(1)))).isEmpty();
        }
    }
}
