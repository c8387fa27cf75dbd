package io.github.advisorypress.source;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.RulePages;
import io.github.advisorypress.diagnostic.SourceSpan;
import io.github.advisorypress.source.YamlTree.Node;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlTreeTest {

    private static final int TWENTY_MEGABYTES = 20_000_000;

    private static final String ADVISORY = """
            kind: SA
            title:
              zh-CN: 网关漏洞：远程代码执行
              en: "Gateway: remote code execution"
            versions: [3.10, '3.9']
            vulnerabilities:
              - cve: CVE-2026-1234
                scores:
                  - vector: CVSS:3.1/AV:N
                cwe:
              - summary: |
                  Two
                  lines
            """;

    @Test
    void locatesAScalarItself() {
        YamlTree tree = read(ADVISORY);

        assertThat(tree.findings()).isEmpty();
        assertThat(tree.locate(FieldPath.parse("/title/zh-CN"))).isEqualTo(span(3, 10, 11));
        assertThat(tree.locate(FieldPath.parse("/title/en"))).isEqualTo(span(4, 7, 32));
        assertThat(tree.locate(FieldPath.parse("/versions/1"))).isEqualTo(span(5, 18, 5));
        assertThat(tree.locate(FieldPath.parse("/vulnerabilities/0/scores/0/vector")))
                .isEqualTo(span(9, 17, 13));
    }

    @Test
    void locatesAMappingOrSequenceAtItsKey() {
        YamlTree tree = read(ADVISORY);

        assertThat(tree.locate(FieldPath.parse("/title"))).isEqualTo(span(2, 1, 5));
        assertThat(tree.locate(FieldPath.parse("/versions"))).isEqualTo(span(5, 1, 8));
        assertThat(tree.locate(FieldPath.parse("/vulnerabilities/0/scores"))).isEqualTo(span(8, 5, 6));
    }

    @Test
    void locatesAnItemWithoutAKeyAtItsFirstKey() {
        assertThat(read(ADVISORY).locate(FieldPath.parse("/vulnerabilities/0"))).isEqualTo(span(7, 5, 3));
    }

    @Test
    void locatesAValueThatIsNotWrittenAtItsKey() {
        assertThat(read(ADVISORY).locate(FieldPath.parse("/vulnerabilities/0/cwe")))
                .isEqualTo(span(10, 5, 3));
    }

    @Test
    void locatesAMissingFieldAtItsNearestAncestor() {
        YamlTree tree = read(ADVISORY);

        assertThat(tree.locate(FieldPath.parse("/title/de"))).isEqualTo(span(2, 1, 5));
        assertThat(tree.locate(FieldPath.parse("/vulnerabilities/0/scores/7/vector")))
                .isEqualTo(span(8, 5, 6));
        assertThat(tree.locate(FieldPath.parse("/vulnerabilities/1/cve"))).isEqualTo(span(11, 5, 7));
        assertThat(tree.locate(FieldPath.parse("/tracking/status"))).isEqualTo(span(1, 1, 4));
        assertThat(tree.locate(FieldPath.ROOT)).isEqualTo(span(1, 1, 4));
    }

    @Test
    void locatesKeys() {
        YamlTree tree = read(ADVISORY);

        assertThat(tree.locateKey(FieldPath.parse("/title/zh-CN"))).isEqualTo(span(3, 3, 5));
        assertThat(tree.locateKey(FieldPath.parse("/versions/0"))).isEqualTo(span(5, 12, 4));
        assertThat(tree.locateKey(FieldPath.parse("/absent"))).isEqualTo(span(1, 1, 4));
    }

    @Test
    void locatesAPartOfATextInOneLine() {
        YamlTree tree = read(ADVISORY);

        assertThat(node(tree, "/title/zh-CN").spanWithin(5, 2)).isEqualTo(span(3, 15, 2));
        assertThat(node(tree, "/title/en").spanWithin(9, 6)).isEqualTo(span(4, 17, 6));
        assertThat(node(tree, "/vulnerabilities/1/summary").spanWithin(4, 5))
                .isEqualTo(node(tree, "/vulnerabilities/1/summary").span());
    }

    @Test
    void countsColumnsInCodePoints() {
        assertThat(read("{𠮷野: a, b: c}\n").locate(FieldPath.of("b"))).isEqualTo(span(1, 12, 1));
    }

    @Test
    void keepsTheTextOfANumberAsItIsWritten() {
        YamlTree tree = read(ADVISORY);

        assertThat(node(tree, "/versions/0").text()).isEqualTo("3.10");
        assertThat(node(tree, "/vulnerabilities/1/summary").text()).isEqualTo("Two\nlines\n");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    3.10 , 3.10
                    -7 , -7
                    +7 , 7
                    007 , 7
                    0x1F , 31
                    0o17 , 15
                    1e3 , 1E+3
                    9223372036854775808 , 9223372036854775808
                    ~ , null
                    Null , null
                    TRUE , true
                    false , false
                    yes , "yes"
                    No , "No"
                    2026-03-05 , "2026-03-05"
                    12:30:45 , "12:30:45"
                    .inf , ".inf"
                    .nan , ".nan"
                    1_000 , "1_000"
                    3.2.1 , "3.2.1"
                    '3.10' , "3.10"
                    "true" , "true"
                    1e9999999 , "1e9999999"
                    """)
    void readsPlainScalarsByTheCoreSchema(String yaml, String json) {
        assertThat(read("v: " + yaml).toJson().get("v")).hasToString(json);
    }

    @Test
    void keepsTheOrderOfKeys() {
        assertThat(read("z: 1\na: {y: 2, b: [x, ~]}\n").toJson())
                .hasToString("{\"z\":1,\"a\":{\"y\":2,\"b\":[\"x\",null]}}");
    }

    @Test
    void reportsEveryDuplicateKeyAndKeepsTheFirst() {
        YamlTree tree = read("a: 1\nb:\n  c: 2\n  \"c\": 3\na: 4\na: 5\n");

        assertThat(tree.findings())
                .containsExactly(
                        error("duplicate-key", span(4, 3, 3), "/b/c", "c", "3"),
                        error("duplicate-key", span(5, 1, 1), "/a", "a", "1"),
                        error("duplicate-key", span(6, 1, 1), "/a", "a", "1"));
        assertThat(tree.toJson()).hasToString("{\"a\":1,\"b\":{\"c\":2}}");
    }

    @Test
    void reportsEveryAnchorAliasMergeKeyAndTag() {
        assertThat(read("a: &x 1\nb: *x\n<<: {}\nc: !!str 3\nd: !own [1]\ne: '<<'\n")
                        .findings())
                .extracting(Diagnostic::rule, finding -> finding.span().line(), finding -> finding.arguments()
                        .get(0))
                .containsExactly(
                        tuple("anchor-or-alias", 1, "&x"),
                        tuple("anchor-or-alias", 2, "*x"),
                        tuple("anchor-or-alias", 3, "<<"),
                        tuple("anchor-or-alias", 4, "!!str"),
                        tuple("anchor-or-alias", 5, "!own"));
    }

    @Test
    void explainsATabInsteadOfWhatTheParserMakesOfIt() {
        assertThat(read("a:\n\tb: c\n\td: e\nf:\n  \tg: h\n").findings())
                .containsExactly(
                        error("tab-indentation", span(2, 1, 1), ""), error("tab-indentation", span(5, 3, 1), ""));
    }

    @Test
    void allowsTabsInsideTexts() {
        assertThat(read("a: |\n  make:\n  \tcc\nb: x\ty\n").findings()).isEmpty();
    }

    @Test
    void reportsTabsBesideAnotherError() {
        assertThat(rules(read("a: {\n\tb: c}\nd: e: f\n"))).containsExactly("tab-indentation", "yaml-syntax");
    }

    @ParameterizedTest
    @CsvSource({
        "'a: b: c',1,5",
        "'a: [1\nb: 2\n',2,2",
        "'a: \"x\n',2,1",
        "'- a\nb: c\n',2,1",
        "'漢: @x',1,4",
        "'a: \"\\UFFFFFFFF\"',1,2",
        "'%YAML 2.0\n---\na: b\n',1,1"
    })
    void pointsAtWhatIsNoYaml(String yaml, int line, int column) {
        YamlTree tree = read(yaml);

        assertThat(tree.root()).isEmpty();
        assertThat(tree.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("yaml-syntax");
            assertThat(finding.span()).isEqualTo(span(line, column, 1));
            assertThat(finding.arguments().get(0)).isNotBlank();
        });
    }

    @Test
    void reportsAByteOrderMarkAndReadsOn() {
        YamlTree tree = read("\uFEFFa: b: c");

        assertThat(rules(tree)).containsExactly("byte-order-mark", "yaml-syntax");
        assertThat(tree.findings().get(1).span().column()).isEqualTo(5);
    }

    @Test
    void warnsOnceOfForeignLineEnds() {
        YamlTree tree = read("a: 1\nb: 2\r\nc: |\r\n  x\r\n  y\r");

        assertThat(tree.findings())
                .containsExactly(
                        new Diagnostic("crlf-line-ends", Level.WARNING, span(2, 5, 1), FieldPath.ROOT, List.of("2")));
        assertThat(node(tree, "/c").text()).isEqualTo("x\ny\n");
    }

    @Test
    void pointsAtTheFirstByteThatIsNotUtf8() {
        YamlTree tree = YamlTree.read("a.yaml", "a: 1\r\nb: 漢x漏".getBytes(Charset.forName("GBK")));

        assertThat(tree.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("invalid-utf-8");
            assertThat(finding.span()).isEqualTo(span(2, 4, 1));
        });
    }

    @Test
    void refusesOtherUnicodeEncodingsAndLoneSurrogates() {
        assertThat(rules(YamlTree.read("a.yaml", "a: b".getBytes(UTF_16)))).containsExactly("invalid-utf-8");
        assertThat(rules(YamlTree.read("a.yaml", new byte[] {'a', ':', ' ', (byte) 0xED, (byte) 0xA0, (byte) 0x80})))
                .containsExactly("invalid-utf-8");
    }

    @Test
    void reportsControlCharactersWhereTheyStand() {
        YamlTree tree = read("a: x\u0000y\u001B\nb: \u202Ez\u0085\n");

        assertThat(tree.findings())
                .containsExactly(
                        error("control-character", span(1, 5, 1), "", "U+0000"),
                        error("control-character", span(1, 7, 1), "", "U+001B"),
                        error("control-character", span(2, 4, 1), "", "U+202E"),
                        error("control-character", span(2, 6, 1), "", "U+0085"));
        assertThat(tree.toJson()).hasToString("{\"a\":\"x\uFFFDy\uFFFD\",\"b\":\"\uFFFDz\uFFFD\"}");
    }

    @Test
    void reportsControlCharactersWrittenAsEscapes() {
        YamlTree tree = read("a: [ok, \"x\\0\"]\nb: \"\\ud800\"\n");

        assertThat(tree.findings())
                .containsExactly(
                        error("control-character", span(1, 9, 5), "/a/1", "U+0000"),
                        error("control-character", span(2, 4, 8), "/b", "U+D800"));
        assertThat(node(tree, "/b").text()).isEqualTo("\uFFFD");
    }

    @Test
    void readsNothingOfAFileThatIsTooLarge() {
        YamlTree tree = YamlTree.read("a.yaml", "a: 12345".getBytes(UTF_8), 7);

        assertThat(tree.root()).isEmpty();
        assertThat(tree.findings()).containsExactly(error("file-too-large", span(1, 1, 1), "", "8", "7"));
        assertThat(YamlTree.read("a.yaml", "a: 12345".getBytes(UTF_8), 8).findings())
                .isEmpty();
    }

    @Test
    void readsOnlyOneDocument() {
        YamlTree tree = read("---\na: 1\n---\nb: 2\n");

        assertThat(tree.findings()).containsExactly(error("multiple-documents", span(3, 1, 3), ""));
        assertThat(tree.toJson()).hasToString("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n", "---\n", "--- # nothing\n...\n"})
    void reportsAnEmptyFile(String yaml) {
        YamlTree tree = read(yaml);

        assertThat(rules(tree)).containsExactly("empty-file");
        assertThat(tree.root()).isEmpty();
        assertThat(tree.locate(FieldPath.of("a"))).isEqualTo(span(1, 1, 1));
    }

    @Test
    void reportsAMappingInThePlaceOfAKey() {
        YamlTree tree = read("title: {{product}}\nkind: SA\n");

        assertThat(rules(tree)).containsExactly("complex-key");
        assertThat(node(tree, "/kind").text()).isEqualTo("SA");
    }

    @Test
    void readsToTheDeepestLevelAllowedAndNoFurther() {
        assertThat(read("[".repeat(32) + "]".repeat(32)).findings()).isEmpty();
        assertThat(read("[".repeat(33) + "]".repeat(33)).findings())
                .containsExactly(error("nesting-too-deep", span(1, 33, 1), "", "32"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[", "{a: ", "- ", "? ", "[{", "- [", "\"\\", "'", "!", "&a ", "*a ", "|", "\t", "# ", "a", "\n"
            })
    void endsSoonWhateverIsRepeated(String part) {
        byte[] bytes = part.repeat(1_000_000 / part.length()).getBytes(UTF_8);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(
                        YamlTree.read("a.yaml", bytes, TWENTY_MEGABYTES).findings())
                .allSatisfy(finding -> assertThat(finding.arguments())
                        .allSatisfy(argument -> assertThat(argument).hasSizeLessThan(200))));
    }

    @Test
    void readsALineOfTenMegabytes() {
        byte[] bytes = ("a: " + "x".repeat(10_000_000)).getBytes(UTF_8);

        assertThat(YamlTree.read("a.yaml", bytes, TWENTY_MEGABYTES).findings()).isEmpty();
        assertThat(rules(YamlTree.read("a.yaml", bytes))).containsExactly("file-too-large");
    }

    @Test
    void survivesArbitraryText() {
        var random = new Random(20260305);
        String alphabet = "ab: -?[]{}&*!|>'\"%@`#\n\t ,<~0x.\\u-漢\r\uD83D\uDE00\u0000";
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            byte[] bytes = text.toString().getBytes(UTF_8);
            assertThatCode(() -> {
                        YamlTree tree = YamlTree.read("a.yaml", bytes);
                        assertThat(tree.root().isPresent() || !tree.findings().isEmpty())
                                .isTrue();
                        tree.toJson();
                    })
                    .as(text.toString())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void survivesArbitraryBytes() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(30)];
            random.nextBytes(bytes);
            assertThatCode(() -> YamlTree.read("a.yaml", bytes)).doesNotThrowAnyException();
        }
    }

    static List<String> rulesWithAnExampleInYaml() {
        return List.of(
                "yaml-syntax",
                "duplicate-key",
                "tab-indentation",
                "control-character",
                "anchor-or-alias",
                "nesting-too-deep",
                "multiple-documents",
                "empty-file",
                "complex-key");
    }

    @ParameterizedTest
    @MethodSource("rulesWithAnExampleInYaml")
    void findsWhatThePageOfTheRuleShows(String rule) {
        for (String language : List.of("en", "zh")) {
            String page = new RulePages(language).page(rule).orElseThrow();
            Matcher blocks =
                    Pattern.compile("```yaml\n(.*?)\n```", Pattern.DOTALL).matcher(page);

            assertThat(blocks.find()).isTrue();
            assertThat(rules(read(blocks.group(1)))).contains(rule);
            assertThat(blocks.find()).isTrue();
            assertThat(read(blocks.group(1)).findings()).isEmpty();
        }
    }

    private static YamlTree read(String yaml) {
        return YamlTree.read("a.yaml", yaml.getBytes(UTF_8));
    }

    private static Node node(YamlTree tree, String pointer) {
        return tree.find(FieldPath.parse(pointer)).orElseThrow();
    }

    private static List<String> rules(YamlTree tree) {
        return tree.findings().stream().map(Diagnostic::rule).toList();
    }

    private static SourceSpan span(int line, int column, int length) {
        return new SourceSpan("a.yaml", line, column, length);
    }

    private static Diagnostic error(String rule, SourceSpan span, String field, String... arguments) {
        return new Diagnostic(rule, Level.ERROR, span, FieldPath.parse(field), List.of(arguments));
    }
}
