package io.github.advisorypress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.advisorypress.diagnostic.Messages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private static final Path BASE = Path.of("src/test/resources/csaf/base.json");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return runWith("", arguments);
    }

    private int runWith(String input, String... arguments) {
        return Main.run(
                List.of(arguments),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                false,
                Locale.ENGLISH);
    }

    /** A file with a CSAF document in which one thing is replaced. */
    private String document(String name, String from, String to) throws IOException {
        String base = Files.readString(BASE);
        assertThat(base).contains(from);
        return Files.writeString(folder.resolve(name), base.replace(from, to)).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate",
                "generate",
                "record",
                "sign",
                "check",
                "explain",
                "confirm-translation",
                "reserve",
                "diff"
            })
    void showsHelpWithAnExampleForEveryCommand(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: advisory " + command, "Example", "advisory " + command + " ");
    }

    @Test
    void showsHelpInChineseWhenAskedTo() {
        assertThat(run("--help", "--lang", "zh")).isZero();
        assertThat(out.toString()).contains("发布安全公告", "退出码");
    }

    @Test
    void endsWithTwoOnATypoAndSuggestsTheCommand() {
        assertThat(run("generat")).isEqualTo(2);
        assertThat(err.toString()).contains("generate").doesNotContain("\tat ");
    }

    @Test
    void endsWithTwoWithoutACommand() {
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void endsWithTwoOnAMomentThatIsNone() {
        assertThat(run("validate", "--at", "tomorrow")).isEqualTo(2);
        assertThat(err.toString()).contains("--at").contains("tomorrow");
    }

    @Test
    void endsWithThreeWhereThereIsNoContent() {
        assertThat(run("validate", "--content", folder.resolve("内容").toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("内容").doesNotContain("\tat ");
    }

    @Test
    void endsWithOneAndPointsAtThePlaceWhenTheContentHasAnError() throws IOException {
        Path site = Files.writeString(folder.resolve("site.yaml"), "base_url: [\n");
        assertThat(run("validate", "--content", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).containsPattern("site\\.yaml:\\d+:\\d+: error: .* \\[yaml-syntax\\]");
        assertThat(site).hasContent("base_url: [\n");
    }

    @Test
    void showsContinuousIntegrationEveryFileThatWasRead() throws IOException {
        Files.writeString(folder.resolve("site.yaml"), "base_url: [\n");
        Files.writeString(folder.resolve("products.yaml"), "families: []\n");
        Path report = folder.resolve("reports/findings.xml");

        assertThat(run("validate", "--content", folder.toString(), "--format", "junit", "--report", report.toString()))
                .isEqualTo(1);
        assertThat(Files.readString(report))
                .containsPattern("<testsuite name=\"[^\"]*/site\\.yaml\" tests=\"[0-9]+\" failures=\"[1-9]")
                .containsPattern("<testsuite name=\"[^\"]*/products\\.yaml\"")
                .contains("<failure type=\"yaml-syntax\"");
    }

    @Test
    void makesTheSiteAndSumsUpWhatItDid() {
        Path site = folder.resolve("site");
        assertThat(run("generate", "--output", site.toString(), "--at", "2026-11-22"))
                .isZero();
        assertThat(site.resolve("index.html")).exists();
        assertThat(site.resolve("en/index.html")).exists();
        assertThat(err.toString()).containsPattern("Published \\d+ bulletins, \\d+ files");
    }

    @Test
    void explainsEveryRuleInBothLanguages() {
        for (String rule : new TreeSet<>(Messages.of("en").rules())) {
            assertThat(run("explain", rule)).as(rule).isZero();
            assertThat(run("explain", rule, "--lang", "zh")).as(rule).isZero();
        }
        assertThat(out.toString()).contains("## Fix", "## 修正方法");
    }

    @Test
    void suggestsRulesForOneThatDoesNotExist() {
        assertThat(run("explain", "stale-translations")).isEqualTo(2);
        assertThat(err.toString()).contains("stale-translation");
    }

    @Test
    void saysTheSameInBothLanguages() {
        var english = Words.of(Locale.ENGLISH).bundle();
        var chinese = Words.of(Locale.CHINESE).bundle();

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(chinese.getString("generate.done")).contains("已发布");
    }

    @Test
    void speaksEnglishOnAChineseMachineWhenAskedTo() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.CHINA);
            assertThat(run("--help", "--lang", "en")).isZero();
        } finally {
            Locale.setDefault(machine);
        }
        assertThat(out.toString()).contains("Publish security advisories").doesNotContain("发布安全公告");
    }

    @Test
    void validatesADocument() throws IOException {
        assertThat(run("validate", BASE.toString())).isZero();
        assertThat(out.toString()).isEqualTo("No findings\n");

        assertThat(run("validate", document("错误.json", "\"gateway-3.2.0\"]", "\"ghost\"]")))
                .isEqualTo(1);
        assertThat(out.toString())
                .containsPattern("错误\\.json:\\d+:\\d+: error: .*ghost.* \\[csaf-missing-definition-of-product-id]");
    }

    @Test
    void passesADocumentThatHasOnlyWarnings() throws IOException {
        assertThat(run("validate", document("a.json", "\"WHITE\"", "\"CLEAR\""), "--preset", "schema"))
                .isEqualTo(1);
        assertThat(run("validate", document("b.json", "\"lang\": \"en\",", ""))).isZero();
        assertThat(out.toString()).contains("[csaf-missing-document-language]");
    }

    @Test
    void validatesWhatIsPipedIntoIt() throws IOException {
        assertThat(runWith(Files.readString(BASE), "validate", "-")).isZero();
        assertThat(out.toString()).isEqualTo("No findings\n");

        assertThat(runWith("{\"document\": {", "validate", "-", "--lang", "zh")).isEqualTo(1);
        assertThat(out.toString()).contains("-:1:14: 错误: JSON 文本在值完整之前就结束了", "{\"document\": {\n");
    }

    @Test
    void sumsUpAFolderOfDocumentsInATable() throws IOException {
        document("中文.json", "\"lang\": \"en\",", "");
        document("坏.json", "\"lang\": \"en\",", "\"lang\": 7,");
        document("好.json", "\"en\"", "\"en\"");
        Files.writeString(folder.resolve("package.json"), "{}");

        assertThat(run("validate", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("  errors  warnings     notes  document\n")
                .containsPattern("\n {7}1 {9}1 {9}0 {2}\\S*/坏\\.json\n {7}0 {9}1 {9}0 {2}\\S*/中文\\.json\n")
                .doesNotContainPattern("0 {2}\\S*/好\\.json")
                .endsWith("Documents: 3, without findings: 1\nErrors: 1, warnings: 2, notes: 0\n");
        assertThat(err.toString())
                .contains("Validated the CSAF documents: 3", "JSON files that are no CSAF documents were left out: 1");
    }

    @Test
    void givesProgramsTheDocumentsAndTheTests() throws IOException {
        String file = document("a.json", "\"lang\": \"en\",", "");

        assertThat(run("validate", file, BASE.toString(), "--format", "json")).isZero();
        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(report.path("documents")).hasSize(2);
        assertThat(report.at("/documents/0/file").textValue()).isEqualTo(file);
        assertThat(report.at("/documents/0/warnings").intValue()).isEqualTo(1);
        assertThat(report.at("/documents/1/warnings").intValue()).isZero();
        assertThat(report.at("/findings/0/test").textValue()).isEqualTo("6.2.12");
    }

    @ParameterizedTest
    @CsvSource({
        "junit, <failure type=\"csaf-wrong-type\"",
        "sarif, \"ruleId\" : \"csaf-wrong-type\"",
        "github, title=csaf-wrong-type::"
    })
    void showsContinuousIntegrationWhatIsWrongWithADocument(String format, String expected) throws IOException {
        String file = document("a.json", "\"lang\": \"en\",", "\"lang\": 7,");

        assertThat(run("validate", file, "--format", format)).isEqualTo(1);
        assertThat(out.toString()).contains(expected);
    }

    @Test
    void runsTheTestsThatAreAskedFor() throws IOException {
        String file = document("a.json", "\"lang\": \"en\",", "");

        assertThat(run("validate", file, "--preset", "basic")).isZero();
        assertThat(out.toString()).isEqualTo("No findings\n");
        assertThat(run("validate", file, "--preset", "basic", "--test", "6.2.12=error"))
                .isEqualTo(1);
        assertThat(run("validate", file, "--test", "csaf-missing-document-language=error"))
                .isEqualTo(1);
        assertThat(run("validate", file, "--test", "6.2.12=error", "--test", "6.1.1=off"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "validate a.json --preset nonsense     | nonsense, --preset, schema, basic, extended, full",
                "validate a.json --preset              | --preset",
                "validate a.json --preset full --preset full | --preset",
                "validate a.json --test 6.1.1=nonsense | nonsense, --test, off, on, note, warning, error",
                "validate a.json --test 6.1.1          | 6.1.1, --test",
                "validate a.json --test nonsense=error | nonsense",
                "validate a.json --test 6.2.99=error   | 6.2.99, “6.2.19”",
                "validate a.json --test 6.1.1=note     | 6.1.1, note",
                "validate --preset full                | --preset full FILE",
                "validate --check-urls                 | FILE",
                "validate src/test/resources/rules/base | src/test/resources/rules/base, --content",
                "validate a.json --formt json          | --formt, --format",
                "validate --at tomorrow                | tomorrow, --at, 2026-03-05",
                "confirm-translation x --language 7!   | 7!, --language",
                "validat                               | validat, validate",
                "generate --format xml                 | xml, json"
            })
    void saysInAFewLinesWhatIsWrongWithTheCommandLine(String line, String expected) {
        for (String language : List.of("en", "zh")) {
            err.getBuffer().setLength(0);
            assertThat(run((line + " --lang " + language).split(" ", -1))).isEqualTo(2);
            assertThat(err.toString())
                    .contains(expected.split(", ", -1))
                    .contains(language.equals("en") ? "error: " : "错误：")
                    .doesNotContain("\tat ");
            assertThat(err.toString().lines()).hasSizeLessThanOrEqualTo(3);
            if (language.equals("zh")) {
                assertThat(err.toString()).doesNotContainPattern("[a-z]{2,} (is|for|should|an?|the) [a-z]");
            }
        }
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, There is no", "zh, 不存在"})
    void endsWithThreeWhereAFileOrFolderIsMissing(String language, String expected) {
        String missing = folder.resolve("没有").toString();

        assertThat(run("validate", missing, "--lang", language)).isEqualTo(3);
        assertThat(run("validate", BASE.toString(), "--dictionaries", missing, "--lang", language))
                .isEqualTo(3);
        assertThat(err.toString().lines()).hasSize(2).allSatisfy(line -> assertThat(line)
                .contains(missing, expected));
    }

    @Test
    void explainsTestsOfCsafByTheirClause() {
        assertThat(run("explain", "6.2.10")).isZero();
        assertThat(out.toString()).startsWith("# csaf-missing-tlp-label\n");
        assertThat(run("explain")).isZero();
        assertThat(out.toString()).contains("csaf-missing-tlp-label (CSAF 2.0, 6.2.10)\n    ");
    }

    @Test
    void promisesNoSimilarRulesWhereThereAreNone() {
        assertThat(run("explain", "6.2.99")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"en, or - for the standard input", "zh, 或用 - 表示标准输入"})
    void describesEveryArgument(String language, String expected) {
        assertThat(run("validate", "--help", "--lang", language)).isZero();
        assertThat(out.toString().replaceAll("\\s+", "")).contains(expected.replace(" ", ""));
        for (String command : List.of("validate", "generate", "explain", "confirm-translation")) {
            out.getBuffer().setLength(0);
            run(command, "--help", "--lang", language);
            assertThat(out.toString()).as(command).doesNotContainPattern("(?m)^ {2,6}(-|\\[?[A-Z]{3})\\S*$");
        }
    }

    @Test
    void reservesIdsThatNobodyHas() throws IOException {
        Path content = Files.createDirectories(folder.resolve("content"));
        Files.copy(Path.of("content/site.yaml"), content.resolve("site.yaml"));
        Path advisories = content.resolve("advisories/2031");
        Files.createDirectories(advisories.resolve("CB-SN-2031-0003"));
        Path record = folder.resolve("csaf");
        Files.createDirectories(record.resolve("2031/CB-SN-2031-0004/1"));

        assertThat(run(
                        "reserve",
                        "SN",
                        "--year",
                        "2031",
                        "--count",
                        "7",
                        "--content",
                        content.toString(),
                        "--record",
                        record.toString()))
                .isZero();
        assertThat(out.toString().lines())
                .hasSize(7)
                .doesNotHaveDuplicates()
                .doesNotContain("CB-SN-2031-0003", "CB-SN-2031-0004")
                .allMatch(id -> id.matches("CB-SN-2031-00([01][0-9]|20)"));
        assertThat(content.resolve("advisories/2031").toFile().list()).containsExactly("CB-SN-2031-0003");
    }

    @ParameterizedTest
    @CsvSource({"--count,0", "--count,101", "--year,31", "--year,x", "--count,1e9"})
    void endsWithTwoOnACountOrAYearThatIsNone(String option, String value) {
        assertThat(run("reserve", "SA", option, value)).isEqualTo(2);
        assertThat(err.toString()).contains(value).contains(option).doesNotContain("\tat ");
    }

    @Test
    void endsWithTwoOnAKindThatIsNone() {
        assertThat(run("reserve", "SX")).isEqualTo(2);
        assertThat(err.toString()).contains("SX").contains("SA");
    }

    @Test
    void showsWhatTheLastRevisionChanges() {
        assertThat(run("diff", "CB-SA-2026-0002")).isZero();
        assertThat(out.toString())
                .startsWith("CB-SA-2026-0002\nRevision 1 (2026-11-10T09:00:00Z) → Revision 2 (2027-01-26T09:00:00Z)\n")
                .contains(
                        "BC2000 Crane Controller Firmware 4.2.0: (none) → Fixed\n",
                        "Remedy: None available yet → Vendor fix\n",
                        "[zh-CN]\n",
                        "\n  + Fixed version BC2000 4.2.0 released.\n")
                .doesNotContain("\u001B");
    }

    @Test
    void showsWhatARevisionChangesInChineseAndAsJson() throws IOException {
        assertThat(run("diff", "CB-SA-2026-0002", "--lang", "zh")).isZero();
        assertThat(out.toString()).contains("4.2.0：（无） → 已修复", "正文变更");
        out.getBuffer().setLength(0);

        assertThat(run("diff", "CB-SA-2026-0002", "--from", "1", "--to", "2", "--format", "json"))
                .isZero();
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.at("/id").asText()).isEqualTo("CB-SA-2026-0002");
        assertThat(json.at("/from/number").asInt()).isEqualTo(1);
        assertThat(json.at("/to/date").asText()).isEqualTo("2027-01-26T09:00:00Z");
        assertThat(json.at("/changes").findValuesAsText("field")).contains("/revision_history/2");
        assertThat(json.at("/changes/0/before").isNull()).isTrue();
    }

    @Test
    void saysThatThereIsNothingToCompare() {
        assertThat(run("diff", "CB-SA-2026-0001")).isZero();
        assertThat(err.toString())
                .isEqualTo("Only one revision of CB-SA-2026-0001 is known, so there is nothing to compare.\n");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CB-SA-2026-00002", "cb-sa-2026-0002", "CB-SA-2026-0002/../.."})
    void endsWithTwoOnABulletinThatDoesNotExistAndNamesTheNearest(String id) {
        assertThat(run("diff", id)).isEqualTo(2);
        assertThat(err.toString()).contains(id, "CB-SA-2026-0002");
    }

    @Test
    void endsWithTwoOnARevisionThatIsNotKnown() {
        assertThat(run("diff", "CB-SA-2026-0002", "--to", "7")).isEqualTo(2);
        assertThat(err.toString()).contains("No revision 7 of CB-SA-2026-0002 is known; known are: 1, 2");
        assertThat(run("diff", "CB-SA-2026-0002", "--from", "x")).isEqualTo(2);
    }
}
