package io.github.advisorypress.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

final class ReportsTest {

    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final Messages CHINESE = Messages.of(Locale.CHINESE);

    private static final Diagnostic DUPLICATE = new Diagnostic(
            "duplicate-key",
            Level.ERROR,
            new SourceSpan("content/a.yaml", 2, 9, 2),
            FieldPath.of("notes", 0, "title"),
            List.of("标题", "1"));
    private static final Diagnostic CRLF = new Diagnostic(
            "crlf-line-ends", Level.WARNING, new SourceSpan("content/a.yaml", 1, 1, 1), FieldPath.ROOT, List.of("1"));

    private static final Diagnostic NO_TLP = new Diagnostic(
            "csaf-missing-tlp-label",
            Level.WARNING,
            new SourceSpan("公告/b.json", 1, 2, 10),
            FieldPath.of("document", "distribution", "tlp", "label"),
            List.of());

    @Test
    void textShowsTheLineWithCaretsUnderWideCharacters() throws IOException {
        SourceLines lines = (file, line) -> Optional.of("公告: {标题：“标题”}");

        assertThat(text(new TextReport(ENGLISH, lines, false), List.of(DUPLICATE)))
                .isEqualTo("""
                        content/a.yaml:2:9: error: Key “标题” stands here a second time; the first is in line 1 [duplicate-key]
                        公告: {标题：“标题”}
                        \u3000\u3000   \u3000\u3000\u3000^^^
                        help: Keep one of the two entries, or merge them into one

                        Errors: 1, warnings: 0, notes: 0
                        """);
    }

    @Test
    void textQuotesNoSecretWhateverElseIsFoundInTheLine() throws IOException {
        SourceLines lines = (file, line) -> Optional.of("令牌：𠀀abc，TODO");
        Diagnostic secret = new Diagnostic(
                "access-token", Level.ERROR, new SourceSpan("a.md", 1, 4, 4), FieldPath.ROOT, List.of("𠀀a…"));
        Diagnostic other = new Diagnostic(
                "leftover-word", Level.ERROR, new SourceSpan("a.md", 1, 9, 4), FieldPath.ROOT, List.of("TODO"));

        assertThat(text(new TextReport(ENGLISH, lines, false), List.of(secret, other))
                        .lines())
                .filteredOn(line -> line.startsWith("令牌"))
                .containsExactly("令牌：****，TODO", "令牌：****，TODO");
    }

    @Test
    void textSpeaksChinese() throws IOException {
        assertThat(text(new TextReport(CHINESE, SourceLines.NONE, false), List.of(DUPLICATE, CRLF)))
                .isEqualTo("""
                        content/a.yaml:1:1: 警告: 行尾为 CR LF 或 CR，首次出现在第 1 行 [crlf-line-ends]
                        建议：将行尾改为 LF；在 .gitattributes 中写入“* text=auto eol=lf”可保持一致

                        content/a.yaml:2:9: 错误: 键“标题”在此重复出现，首次出现在第 1 行 [duplicate-key]
                        建议：只保留其中一项，或将两项合并

                        错误 1 个，警告 1 个，提示 0 个
                        """);
    }

    @Test
    void textKeepsTabsUnderTabs() throws IOException {
        assertThat(caretLine("\ta\tbc: 1", 4, 2)).isEqualTo("\t \t^^");
    }

    @Test
    void textPointsBehindTheLineWhereSomethingIsMissing() throws IOException {
        assertThat(caretLine("title:", 7, 1)).isEqualTo("      ^");
        assertThat(caretLine("", 1, 1)).isEqualTo("^");
        assertThat(caretLine("short", 400, 30)).isEqualTo("     ^");
    }

    @Test
    void textCountsACodePointOutsideTheFirstPlaneAsOneColumn() throws IOException {
        assertThat(caretLine("𠮷野: x", 3, 1)).isEqualTo("\u3000\u3000^");
    }

    @Test
    void textCutsALongLineAroundThePlace() throws IOException {
        String line = "汉".repeat(1_000_000) + "here" + "x".repeat(1_000_000);
        String report =
                text(new TextReport(ENGLISH, (file, number) -> Optional.of(line), false), List.of(at(1_000_001, 4)));

        assertThat(report.length()).isLessThan(700);
        assertThat(report.lines().toList().get(1))
                .contains("汉here" + "x".repeat(50) + "…")
                .startsWith("…");
        assertThat(report.lines().toList().get(2)).isEqualTo(" " + "\u3000".repeat(70) + "^^^^");
    }

    @Test
    void textLetsNoContentCommandTheTerminal() throws IOException {
        SourceLines lines = (file, line) -> Optional.of("a\u001B[2Jb\u202Ec\u0000");
        var finding = new Diagnostic(
                "duplicate-key",
                Level.ERROR,
                new SourceSpan("a\u001B.yaml", 1, 1, 1),
                FieldPath.ROOT,
                List.of("\u001B]0;x\u0007\n", "1"));

        assertThat(text(new TextReport(ENGLISH, lines, false), List.of(finding)))
                .contains("a␛[2Jb\uFFFDc␀", "a␛.yaml:1:1:", "␛]0;x␇␊")
                .doesNotContain("\u001B");
    }

    @Test
    void textIsColouredOnlyWhereAsked() throws IOException {
        assertThat(text(new TextReport(ENGLISH, SourceLines.NONE, true), List.of(CRLF)))
                .contains("\u001B[1;33mwarning:\u001B[0m");
        assertThat(text(new TextReport(ENGLISH, SourceLines.NONE, false), List.of(CRLF)))
                .doesNotContain("\u001B");
    }

    @Test
    void textSaysThatThereIsNothing() throws IOException {
        assertThat(text(new TextReport(ENGLISH, SourceLines.NONE, false), List.of()))
                .isEqualTo("No findings\n");
        assertThat(text(new TextReport(CHINESE, SourceLines.NONE, false), List.of()))
                .isEqualTo("未发现问题\n");
    }

    @Test
    void jsonHasTheDocumentedShape() throws IOException {
        assertThat(text(new JsonReport(ENGLISH, List.of(), Map.of()), List.of(DUPLICATE)))
                .isEqualTo("""
                        {
                          "language" : "en",
                          "summary" : {
                            "errors" : 1,
                            "warnings" : 0,
                            "notes" : 0
                          },
                          "findings" : [
                            {
                              "rule" : "duplicate-key",
                              "level" : "error",
                              "file" : "content/a.yaml",
                              "line" : 2,
                              "column" : 9,
                              "length" : 2,
                              "field" : "/notes/0/title",
                              "message" : "Key “标题” stands here a second time; the first is in line 1",
                              "help" : "Keep one of the two entries, or merge them into one"
                            }
                          ]
                        }
                        """);
    }

    @Test
    void jsonCountsTheFindingsOfEachDocumentAndNamesTheTest() throws IOException {
        var report = new JsonReport(ENGLISH, List.of("公告/b.json", "a.json"), Map.of(NO_TLP.rule(), "6.2.10"));

        assertThat(text(report, List.of(NO_TLP))).isEqualTo("""
                        {
                          "language" : "en",
                          "summary" : {
                            "errors" : 0,
                            "warnings" : 1,
                            "notes" : 0
                          },
                          "documents" : [
                            {
                              "file" : "a.json",
                              "errors" : 0,
                              "warnings" : 0,
                              "notes" : 0
                            },
                            {
                              "file" : "公告/b.json",
                              "errors" : 0,
                              "warnings" : 1,
                              "notes" : 0
                            }
                          ],
                          "findings" : [
                            {
                              "rule" : "csaf-missing-tlp-label",
                              "test" : "6.2.10",
                              "level" : "warning",
                              "file" : "公告/b.json",
                              "line" : 1,
                              "column" : 2,
                              "length" : 10,
                              "field" : "/document/distribution/tlp/label",
                              "message" : "The document has no TLP label that CSAF 2.0 knows",
                              "help" : "Set document/distribution/tlp/label to AMBER, GREEN, RED or WHITE; WHITE is what TLP 2.0 calls CLEAR"
                            }
                          ]
                        }
                        """);
    }

    @Test
    void textEndsWithATableOfTheDocuments() throws IOException {
        assertThat(table(ENGLISH)).isEqualTo("""
                  errors  warnings     notes  document
                       2         0         0  c.json
                       1         1         0  a.json
                       1         0         1  公告/重要 通告.json
                       0         1         0  公告/b.json
                Documents: 5, without findings: 1
                Errors: 4, warnings: 2, notes: 1
                """);
    }

    @Test
    void theTableKeepsItsColumnsUnderWideHeadings() throws IOException {
        assertThat(table(CHINESE)).isEqualTo("""
                    错误      警告      提示  文档
                       2         0         0  c.json
                       1         1         0  a.json
                       1         0         1  公告/重要 通告.json
                       0         1         0  公告/b.json
                文档：5 个，无发现的：1 个
                错误 4 个，警告 2 个，提示 1 个
                """);
    }

    @Test
    void theTableNeedsSeveralDocumentsAndFindings() throws IOException {
        assertThat(text(new TextReport(ENGLISH, SourceLines.NONE, false, List.of("a.json")), List.of()))
                .isEqualTo("No findings\n");
        assertThat(text(new TextReport(ENGLISH, SourceLines.NONE, false, List.of("a.json", "b.json")), List.of()))
                .isEqualTo("Documents: 2, without findings: 2\nNo findings\n");
    }

    @Test
    void theTableLetsNoFileNameCommandTheTerminal() throws IOException {
        var report = new TextReport(ENGLISH, SourceLines.NONE, false, List.of("a\u001B[2J.json", "b.json"));

        assertThat(text(report, List.of(in("a\u001B[2J.json", Level.ERROR)))).doesNotContain("\u001B");
    }

    /** What follows the last finding. */
    private static String table(Messages messages) throws IOException {
        List<Diagnostic> findings = List.of(
                in("公告/重要 通告.json", Level.NOTE),
                in("公告/重要 通告.json", Level.ERROR),
                in("公告/b.json", Level.WARNING),
                in("a.json", Level.WARNING),
                in("a.json", Level.ERROR),
                in("c.json", Level.ERROR),
                in("c.json", Level.ERROR));
        List<String> documents = List.of("d.json", "公告/重要 通告.json", "公告/b.json", "a.json", "c.json");
        String report = text(new TextReport(messages, SourceLines.NONE, false, documents), findings);
        return report.substring(report.lastIndexOf("\n\n") + 2);
    }

    private static Diagnostic in(String file, Level level) {
        return new Diagnostic("empty-file", level, SourceSpan.startOf(file), FieldPath.ROOT, List.of());
    }

    @Test
    void sarifNamesRuleLevelAndPlace() throws IOException {
        var spaced = new Diagnostic(
                "crlf-line-ends",
                Level.NOTE,
                new SourceSpan("content/公告 1%.yaml", 3, 5, 7),
                FieldPath.ROOT,
                List.of("1"));
        JsonNode run = new ObjectMapper()
                .readTree(text(new SarifReport(CHINESE, new RulePages("zh")), List.of(spaced, DUPLICATE)))
                .at("/runs/0");

        assertThat(run.at("/columnKind").asText()).isEqualTo("unicodeCodePoints");
        assertThat(run.at("/tool/driver/rules/1/id").asText()).isEqualTo("duplicate-key");
        assertThat(run.at("/tool/driver/rules/1/help/markdown").asText()).startsWith("# duplicate-key\n");
        assertThat(run.at("/tool/driver/rules/1/fullDescription/text").asText()).isNotEmpty();
        assertThat(run.at("/results/0/ruleId").asText()).isEqualTo("duplicate-key");
        assertThat(run.at("/results/0/ruleIndex").asInt()).isEqualTo(1);
        assertThat(run.at("/results/0/level").asText()).isEqualTo("error");
        assertThat(run.at("/results/0/message/text").asText()).startsWith("键“标题”在此重复出现");
        assertThat(run.at("/results/0/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asText())
                .isEqualTo("/notes/0/title");
        JsonNode place = run.at("/results/1/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("content/%E5%85%AC%E5%91%8A%201%25.yaml");
        assertThat(place.at("/artifactLocation/uriBaseId").asText()).isEqualTo("%SRCROOT%");
        assertThat(place.at("/region/startLine").asInt()).isEqualTo(3);
        assertThat(place.at("/region/startColumn").asInt()).isEqualTo(5);
        assertThat(place.at("/region/endColumn").asInt()).isEqualTo(12);
    }

    @Test
    void gitHubEscapesWhatWouldEndACommand() throws IOException {
        var finding = new Diagnostic(
                "duplicate-key",
                Level.NOTE,
                new SourceSpan("a,b:c%.yaml", 4, 2, 3),
                FieldPath.ROOT,
                List.of("50%\r\n::error::x", "1"));

        assertThat(text(new GitHubReport(ENGLISH), List.of(finding)))
                .isEqualTo("::notice file=a%2Cb%3Ac%25.yaml,line=4,col=2,endColumn=5,title=duplicate-key::"
                        + "Key “50%25%0D%0A::error::x” stands here a second time; the first is in line 1"
                        + "%0AKeep one of the two entries, or merge them into one\n");
    }

    @Test
    void junitHasASuiteForEachFileAndATestForEachFinding() throws IOException {
        var report = new JUnitReport(ENGLISH, List.of("content/b.yaml", "content/a.yaml"));

        assertThat(text(report, List.of(DUPLICATE, CRLF, DUPLICATE))).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuites name="Advisory Press" tests="4" failures="2" errors="0" skipped="0">
                          <testsuite name="content/a.yaml" tests="3" failures="2" errors="0" skipped="0">
                            <testcase classname="content/a.yaml" name="crlf-line-ends 1:1" file="content/a.yaml" line="1">
                              <system-out>content/a.yaml:1:1: warning: Lines end with CR LF or CR; the first is line 1 [crlf-line-ends]
                        help: Save the file with LF line ends; “* text=auto eol=lf” in .gitattributes keeps it so</system-out>
                            </testcase>
                            <testcase classname="content/a.yaml" name="duplicate-key 2:9 /notes/0/title" file="content/a.yaml" line="2">
                              <failure type="duplicate-key" message="Key “标题” stands here a second time; the first is in line 1">content/a.yaml:2:9: error: Key “标题” stands here a second time; the first is in line 1 [duplicate-key]
                        help: Keep one of the two entries, or merge them into one</failure>
                            </testcase>
                            <testcase classname="content/a.yaml" name="duplicate-key 2:9 /notes/0/title #2" file="content/a.yaml" line="2">
                              <failure type="duplicate-key" message="Key “标题” stands here a second time; the first is in line 1">content/a.yaml:2:9: error: Key “标题” stands here a second time; the first is in line 1 [duplicate-key]
                        help: Keep one of the two entries, or merge them into one</failure>
                            </testcase>
                          </testsuite>
                          <testsuite name="content/b.yaml" tests="1" failures="0" errors="0" skipped="0">
                            <testcase classname="content/b.yaml" name="No findings"/>
                          </testsuite>
                        </testsuites>
                        """);
    }

    @Test
    void junitSpeaksChinese() throws IOException {
        assertThat(text(new JUnitReport(CHINESE, List.of("content/b.yaml")), List.of(DUPLICATE)))
                .isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuites name="Advisory Press" tests="2" failures="1" errors="0" skipped="0">
                          <testsuite name="content/a.yaml" tests="1" failures="1" errors="0" skipped="0">
                            <testcase classname="content/a.yaml" name="duplicate-key 2:9 /notes/0/title" file="content/a.yaml" line="2">
                              <failure type="duplicate-key" message="键“标题”在此重复出现，首次出现在第 1 行">content/a.yaml:2:9: 错误: 键“标题”在此重复出现，首次出现在第 1 行 [duplicate-key]
                        建议：只保留其中一项，或将两项合并</failure>
                            </testcase>
                          </testsuite>
                          <testsuite name="content/b.yaml" tests="1" failures="0" errors="0" skipped="0">
                            <testcase classname="content/b.yaml" name="未发现问题"/>
                          </testsuite>
                        </testsuites>
                        """);
    }

    @Test
    void junitStaysWellFormedWhateverTheContentIs() throws Exception {
        var finding = new Diagnostic(
                "duplicate-key",
                Level.ERROR,
                new SourceSpan("a<&\u0001\"'𠮷.yaml", 4, 2, 3),
                FieldPath.of("]]>", "\uFFFE"),
                List.of("\u0000\u001B\r</failure>]]>&amp;\uD800𠮷", "1"));
        String xml = text(new JUnitReport(ENGLISH, List.of("b\u0007")), List.of(finding));

        Element suites = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
        Element first = (Element) suites.getElementsByTagName("testsuite").item(0);
        Element failure = (Element) first.getElementsByTagName("failure").item(0);
        assertThat(first.getAttribute("name")).isEqualTo("a<&\uFFFD\"'𠮷.yaml");
        assertThat(((Element) first.getElementsByTagName("testcase").item(0)).getAttribute("name"))
                .isEqualTo("duplicate-key 4:2 /]]>/\uFFFD");
        assertThat(failure.getAttribute("message"))
                .startsWith("Key “\uFFFD\uFFFD\uFFFD</failure>]]>&amp;\uFFFD𠮷” stands");
        assertThat(failure.getTextContent()).contains("“\uFFFD\uFFFD\uFFFD</failure>]]>&amp;\uFFFD𠮷”");
        assertThat(((Element) suites.getElementsByTagName("testsuite").item(1)).getAttribute("name"))
                .isEqualTo("b\uFFFD");
    }

    private static String caretLine(String line, int column, int length) throws IOException {
        var report = new TextReport(ENGLISH, (file, number) -> Optional.of(line), false);
        return text(report, List.of(at(column, length))).split("\n", -1)[2];
    }

    private static Diagnostic at(int column, int length) {
        return new Diagnostic(
                "empty-file", Level.ERROR, new SourceSpan("a.yaml", 1, column, length), FieldPath.ROOT, List.of());
    }

    private static String text(Report report, List<Diagnostic> findings) throws IOException {
        var out = new StringWriter();
        report.write(findings, out);
        return out.toString();
    }
}
