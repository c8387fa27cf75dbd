package io.github.advisorypress.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
        assertThat(text(new JsonReport(ENGLISH), List.of(DUPLICATE))).isEqualTo("""
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
