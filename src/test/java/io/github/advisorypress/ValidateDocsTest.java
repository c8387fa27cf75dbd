package io.github.advisorypress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.advisorypress.cli.Main;
import io.github.advisorypress.diagnostic.Messages;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.CsafTests;
import io.github.advisorypress.validation.csaf.CsafValidator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages about validating CSAF documents say what the program does. */
class ValidateDocsTest {
    private static final String ENGLISH = "src/site/markdown/validate.md";
    private static final String CHINESE = "src/site/markdown/zh-CN/validate.md";
    private static final Path BASE = Path.of("src/test/resources/csaf/base.json");

    private static final Pattern COMMAND = Pattern.compile("(?m)^java -jar target/advisory\\.jar (.+)$");
    private static final Pattern TEST_ROW =
            Pattern.compile("(?m)^\\| (6\\.[0-9.]+) \\| \\[([a-z0-9-]+)]\\(([^)]+)\\) \\| (\\S+) \\| (.+) \\|$");
    private static final Pattern RULE_LINK = Pattern.compile("\\[([a-z0-9-]+)]\\(([^)]+/rule/[^)]+)\\)");
    private static final Pattern MEMBER_ROW = Pattern.compile("(?m)^\\| `([a-z]+(?:\\[])?(?:\\.[a-z]+)?)` \\| .+ \\|$");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)(?:#([^)]+))?\\)");
    private static final Pattern OUTPUT = Pattern.compile("(?ms)^```text\\n(.*?)^```$");

    @TempDir
    private Path folder;

    /** A valid document all of whose URLs lead to this machine, so that none is asked over a network. */
    @BeforeEach
    void writesDocuments() throws IOException {
        String valid = Files.readString(BASE).replaceAll("https://[^/\"]+", "https://127.0.0.1");
        Files.createDirectories(folder.resolve("downloads"));
        Files.writeString(folder.resolve("downloads/one.json"), valid);
        Files.writeString(folder.resolve("downloads/other.json"), "{}");
        Files.writeString(folder.resolve("advisory.json"), valid);
        Files.createDirectories(folder.resolve("hunspell"));
        Files.writeString(folder.resolve("hunspell/en_US.aff"), "SET UTF-8\n");
        Files.writeString(folder.resolve("hunspell/en_US.dic"), "1\nthe\n");
    }

    @ParameterizedTest
    @CsvSource({ENGLISH + ",en", CHINESE + ",zh"})
    void listsEveryTestInTheOrderOfTheStandard(String page, String language) throws IOException {
        Messages messages = Messages.of(language);
        List<String> expected = new ArrayList<>();
        for (CsafTest test : CsafTests.all()) {
            expected.add(test.clause() + " " + test.id() + " " + messages.level(test.level()) + " " + test.id() + "."
                    + language + ".md");
        }

        assertThat(TEST_ROW.matcher(Files.readString(Path.of(page)))
                        .results()
                        .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(4) + " "
                                + Path.of(row.group(3)).getFileName()))
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void namesEveryRuleAboutCsafAndJson(String page) throws IOException {
        Set<String> named = RULE_LINK
                .matcher(Files.readString(Path.of(page)))
                .results()
                .map(link -> link.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).containsAll(CsafValidator.rules());
        assertThat(Messages.of("en").rules()).containsAll(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void linksToFilesAndPlacesThatExist(String page) throws IOException {
        for (MatchResult link : all(LINK, Files.readString(Path.of(page)))) {
            Path target = Path.of(page).resolveSibling(link.group(1));
            assertThat(target).as(link.group()).exists();
            if (link.group(2) != null) {
                assertThat(Files.readString(target)
                                .lines()
                                .filter(line -> line.startsWith("#"))
                                .map(ValidateDocsTest::anchor))
                        .as(link.group())
                        .contains(link.group(2));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void describesEveryMemberOfTheReport(String page) throws IOException {
        Files.writeString(
                folder.resolve("advisory.json"), Files.readString(BASE).replace("\"lang\": \"en\",", ""));
        StringWriter report = new StringWriter();
        run("validate --format json " + folder.resolve("advisory.json"), report, Locale.ENGLISH);
        Set<String> members = new TreeSet<>();
        collect(new ObjectMapper().readTree(report.toString()), "", members);

        String section = List.of(Files.readString(Path.of(page)).split("\n#+ ", -1)).stream()
                .filter(text -> text.contains("findings[].rule"))
                .findFirst()
                .orElseThrow();
        assertThat(all(MEMBER_ROW, section).stream().map(row -> row.group(1)))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(members);
    }

    @ParameterizedTest
    @CsvSource({ENGLISH + ",en", CHINESE + ",zh"})
    void showsAFindingAsItIs(String page, String language) throws IOException {
        Path document = folder.resolve("advisory.json");
        Files.writeString(document, Files.readString(BASE).replace("    \"lang\": \"en\",\n", ""));
        StringWriter report = new StringWriter();
        int exit = run("validate " + document, report, Locale.forLanguageTag(language));

        assertThat(exit).isZero();
        List<MatchResult> shown = all(OUTPUT, Files.readString(Path.of(page)));
        assertThat(shown).hasSize(1);
        assertThat(report.toString().replace(document.toString().replace('\\', '/'), "advisory.json"))
                .contains(shown.get(0).group(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void showsCommandsThatWork(String page) throws IOException {
        Map<String, String> places = Map.of(
                "advisory.json", folder.resolve("advisory.json").toString(),
                "downloads", folder.resolve("downloads").toString(),
                "/usr/share/hunspell", folder.resolve("hunspell").toString(),
                "target/csaf.xml", folder.resolve("csaf.xml").toString());
        List<MatchResult> commands = all(COMMAND, Files.readString(Path.of(page)));

        assertThat(commands).hasSizeGreaterThanOrEqualTo(7);
        for (MatchResult command : commands) {
            String arguments = List.of(command.group(1).split(" ", -1)).stream()
                    .map(word -> places.getOrDefault(word, word))
                    .collect(Collectors.joining(" "));
            StringWriter said = new StringWriter();
            assertThat(run(arguments, said, Locale.ENGLISH))
                    .as(command.group() + "\n" + said)
                    .isZero();
        }
        assertThat(folder.resolve("csaf.xml")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void showsJavaThatWorks(String page) throws IOException, ReflectiveOperationException {
        Path document = folder.resolve("advisory.json");
        Files.writeString(document, Files.readString(BASE));
        String example = Files.readString(Path.of(page));

        assertThat(JavaExample.output(example, document, Files.createDirectory(folder.resolve("valid"))))
                .isEqualTo("valid\n");
        Files.writeString(document, Files.readString(BASE).replace("CWE-122", "CWE-9999"));
        assertThat(JavaExample.output(example, document, Files.createDirectory(folder.resolve("invalid"))))
                .contains(" csaf-", "CWE-9999", "\ninvalid\n");
    }

    private static int run(String arguments, StringWriter out, Locale locale) {
        return Main.run(
                List.of(arguments.split(" ", -1)),
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                false,
                locale);
    }

    /** The paths of all members, with {@code []} for the items of an array. */
    private static void collect(JsonNode value, String path, Set<String> members) {
        value.properties().forEach(member -> {
            String name = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
            members.add(name);
            collect(member.getValue(), name, members);
        });
        if (value.isArray()) {
            value.forEach(item -> collect(item, path + "[]", members));
        }
    }

    private static String anchor(String heading) {
        return heading.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }
}
