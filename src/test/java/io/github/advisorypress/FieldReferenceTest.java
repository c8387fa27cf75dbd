package io.github.advisorypress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.advisorypress.cli.Main;
import io.github.advisorypress.diagnostic.Messages;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.TextField;
import io.github.advisorypress.text.Labels;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The field reference says what the schemas and the rules say, and its tutorial works when followed literally. */
class FieldReferenceTest {
    private static final String ENGLISH = "src/site/markdown/format";
    private static final String CHINESE = "src/site/markdown/zh-CN/format";
    private static final List<String> PAGES =
            List.of("README", "first-advisory", "site", "products", "advisory", "text", "csaf-source", "pages");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`|]+)` \\| (.+) \\|$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern RULE_LIKE = Pattern.compile("`(?!confirm-translation)([a-z]+(?:-[a-z0-9]+)+)`");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([^)]+))?\\)");
    private static final Pattern FILE = Pattern.compile("`(content/\\S+)`");
    private static final Map<String, String> REQUIRED =
            Map.of("**yes**", "yes", "**是**", "yes", "no", "no", "否", "no", "**one of**", "one", "**其一**", "one");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        ENGLISH + ",site", ENGLISH + ",products", ENGLISH + ",advisory",
        CHINESE + ",site", CHINESE + ",products", CHINESE + ",advisory"
    })
    void describesTheFieldsOfTheSchemaAndNoOthersAndMarksThoseThatAreRequired(String reference, String name)
            throws IOException {
        Map<String, String> described = new TreeMap<>();
        for (Field field : fields(reference, name)) {
            assertThat(described.put(field.path(), field.required()))
                    .as("%s is described once", field.path())
                    .isNull();
        }

        assertThat(described).isEqualTo(schemaFields(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"site", "products", "advisory"})
    void showsEachFieldInAnExample(String name) throws IOException {
        for (String reference : List.of(ENGLISH, CHINESE)) {
            String examples = all(EXAMPLE, read(reference, name)).stream()
                    .map(match -> match.group(1))
                    .collect(Collectors.joining());
            for (Field field : fields(reference, name)) {
                assertThat(examples).as(field.path()).containsPattern("(?:^|[\\s{])" + field.key() + ":");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void namesRulesThatExist(String reference) throws IOException {
        Set<String> rules = Messages.of("en").rules();
        for (String name : PAGES) {
            for (Field field : fields(reference, name)) {
                assertThat(field.rules()).as(field.path()).isNotEmpty();
                assertThat(rules).as(field.path()).containsAll(field.rules());
            }
            for (MatchResult word : all(RULE_LIKE, read(reference, name))) {
                assertThat(rules).as("%s in %s", word.group(), name).contains(word.group(1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"site", "products", "advisory", "pages"})
    void saysTheSameOfAFieldInBothLanguages(String name) throws IOException {
        assertThat(fields(CHINESE, name)).isEqualTo(fields(ENGLISH, name));
    }

    @ParameterizedTest
    @CsvSource({ENGLISH + ",yes,no", CHINESE + ",是,否"})
    void listsEveryHeadingThatAuthorsMayWrite(String reference, String yes, String no) throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        all(ROW, read(reference, "text")).forEach(row -> rows.put(row.group(1), row.group(2)));

        assertThat(rows.keySet())
                .isEqualTo(Stream.of(TextField.values()).map(TextField::word).collect(Collectors.toSet()));
        for (TextField field : TextField.values()) {
            String row = rows.getOrDefault(field.word(), "");
            assertThat(row)
                    .startsWith(headings("zh-CN", field) + " | " + headings("en", field) + " | ")
                    .contains(" | " + (field.isOfVulnerability() ? yes : no) + " | ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void linksToPagesAndPlacesThatExist(String reference) throws IOException {
        for (String name : PAGES) {
            for (MatchResult link : all(LINK, prose(read(reference, name)))) {
                String page = link.group(1).isEmpty() ? name + ".md" : link.group(1);
                Path target = Path.of(reference).resolve(page);
                assertThat(target).as("%s in %s", link.group(), name).exists();
                if (link.group(2) != null) {
                    assertThat(Files.readString(target))
                            .containsPattern("<a id=\"%1$s\"></a>|(?m)^#+ (?i:%1$s)$".formatted(link.group(2)));
                }
            }
        }
    }

    @Test
    void givesTheSameTutorialInBothLanguages() throws IOException {
        List<Block> english = blocks(read(ENGLISH, "first-advisory"));

        assertThat(english).hasSizeGreaterThan(20);
        assertThat(blocks(read(CHINESE, "first-advisory"))).isEqualTo(english);
    }

    @Test
    void teachesAFirstAdvisoryThatValidates() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        for (String name : List.of("site.yaml", "products.yaml")) {
            Files.copy(Path.of("content", name), folder.resolve("content").resolve(name));
        }
        List<Integer> exits = new ArrayList<>();
        for (Block block : blocks(read(ENGLISH, "first-advisory"))) {
            if (block.language().equals("sh")) {
                block.text().lines().forEach(line -> follow(line, exits));
            } else {
                write(block);
            }
        }

        // The very first check shows that a translation has to be confirmed; from there on nothing is wrong.
        assertThat(exits).hasSizeGreaterThan(10).startsWith(1);
        assertThat(exits.subList(1, exits.size())).containsOnly(0);
        assertThat(folder.resolve("target/preview")).isNotEmptyDirectory();
    }

    /** Does what a line of the tutorial says, in the temporary folder. */
    private void follow(String line, List<Integer> exits) {
        List<String> words = List.of(line.split(" ", -1));
        try {
            switch (words.get(0)) {
                case "advisory" -> exits.add(run(words.subList(1, words.size())));
                case "cp", "mv" -> copy(words);
                case "mkdir" -> Files.createDirectories(folder.resolve(words.get(2)));
                case "rmdir" -> Files.delete(folder.resolve(words.get(1)));
                default -> throw new IllegalArgumentException("What does this line do? " + line);
            }
        } catch (IOException e) {
            throw new IllegalStateException(line, e);
        }
    }

    private void copy(List<String> words) throws IOException {
        Path target = folder.resolve(words.get(words.size() - 1));
        for (String word : words.subList(1, words.size() - 1)) {
            Path source = folder.resolve(word);
            Path copy = target.resolve(Objects.requireNonNull(source.getFileName()));
            Files.deleteIfExists(copy);
            Files.copy(source, copy);
            if (words.get(0).equals("mv")) {
                Files.delete(source);
            }
        }
    }

    private int run(List<String> arguments) {
        List<String> here = new ArrayList<>();
        for (String argument : arguments) {
            here.add(
                    argument.matches("(content|target)/.*")
                            ? folder.resolve(argument).toString()
                            : argument);
        }
        here.addAll(List.of("--content", folder.resolve("content").toString()));
        StringWriter said = new StringWriter();
        int exit = Main.run(here, new PrintWriter(said), new PrintWriter(said), false, Locale.ENGLISH);
        boolean explained =
                exit == 0 || all(Pattern.compile("error: "), said.toString()).size() == 1;
        assertThat(explained).as("%s%n%s", here, said).isTrue();
        assertThat(said.toString()).doesNotContain("warning: ");
        return exit;
    }

    private void write(Block block) throws IOException {
        Path file = folder.resolve(block.file());
        if (!block.language().equals("diff")) {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, block.text());
            return;
        }
        String text = Files.readString(file);
        String before = side(block.text(), "+");
        assertThat(text.split(Pattern.quote(before), -1)).as(before).hasSize(2);
        Files.writeString(file, text.replace(before, side(block.text(), "-")));
    }

    /** The lines of a difference without those of the other side. */
    private static String side(String difference, String other) {
        return difference
                .lines()
                .filter(line -> !line.startsWith(other))
                .map(line -> line.substring(1) + "\n")
                .collect(Collectors.joining());
    }

    /** A fenced block of the tutorial that is a file, a change of one, or commands. */
    private record Block(String language, String file, String text) {}

    private static List<Block> blocks(String page) {
        List<Block> blocks = new ArrayList<>();
        String file = "";
        List<String> lines = page.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher name = FILE.matcher(lines.get(i));
            if (name.matches()) {
                file = name.group(1);
            } else if (lines.get(i).startsWith("```")) {
                int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
                String text = String.join("\n", lines.subList(i + 1, end)) + "\n";
                String language = lines.get(i).substring(3);
                // The first block of all depends on where the reader’s clone is.
                if (!text.contains("alias ")) {
                    blocks.add(new Block(language, language.equals("sh") ? "" : file, text));
                }
                i = end;
            }
        }
        return blocks;
    }

    /** One row of a table of fields. */
    private record Field(String path, String required, List<String> rules) {
        String key() {
            return path.substring(path.lastIndexOf('.') + 1);
        }
    }

    private static List<Field> fields(String reference, String name) throws IOException {
        List<Field> fields = new ArrayList<>();
        for (MatchResult row : all(ROW, read(reference, name))) {
            String[] cells = row.group(2).split(" \\| ", -1);
            if (cells.length == 4 && REQUIRED.containsKey(cells[1])) {
                List<String> rules = all(CODE, cells[3]).stream()
                        .map(match -> match.group(1))
                        .toList();
                fields.add(new Field(row.group(1), REQUIRED.getOrDefault(cells[1], ""), rules));
            }
        }
        return fields;
    }

    /** Each property of a schema, lists by brackets, with whether it is required. */
    private static Map<String, String> schemaFields(String name) throws IOException {
        String file = "/io/github/advisorypress/schema/" + name + ".schema.json";
        try (InputStream stream = Objects.requireNonNull(FieldReferenceTest.class.getResourceAsStream(file))) {
            JsonNode schema = new ObjectMapper().readTree(stream);
            Map<String, String> fields = new TreeMap<>();
            collect(schema, "", fields);
            collect(schema.path("$defs").path("products"), "<product>.", fields);
            return fields;
        }
    }

    private static void collect(JsonNode schema, String prefix, Map<String, String> fields) {
        Set<String> required = names(schema.path("required"));
        Set<String> alternatives = new HashSet<>();
        schema.path("anyOf").forEach(choice -> alternatives.addAll(names(choice.path("required"))));
        schema.path("properties").properties().forEach(property -> {
            String key = property.getKey();
            fields.put(prefix + key, required.contains(key) ? "yes" : alternatives.contains(key) ? "one" : "no");
            collect(property.getValue(), prefix + key + ".", fields);
            collect(property.getValue().path("items"), prefix + key + "[].", fields);
        });
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new TreeSet<>();
        list.forEach(item -> names.add(item.asText()));
        return names;
    }

    /** The headings of a part as a table names them, the shown one in bold. */
    private static String headings(String language, TextField field) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("templates/labels", language + ".properties"))) {
            words.load(reader);
        }
        Map<String, String> byKey = new TreeMap<>();
        words.stringPropertyNames().forEach(key -> byKey.put(key, words.getProperty(key, "")));
        List<String> headings = new Labels(new LanguageTag(language), byKey).headings(field);
        return Stream.concat(
                        Stream.of("**" + headings.get(0) + "**"),
                        headings.stream().skip(1))
                .collect(Collectors.joining(", "));
    }

    private static String prose(String page) {
        return page.replaceAll("(?ms)^```.*?^```$", "").replaceAll("`[^`]*`", "");
    }

    private static String read(String reference, String name) throws IOException {
        return Files.readString(Path.of(reference, name + ".md"));
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }
}
