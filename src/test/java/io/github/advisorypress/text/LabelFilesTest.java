package io.github.advisorypress.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The built-in labels say the same things in every language. */
final class LabelFilesTest {
    private static final Path FOLDER = Path.of("templates/labels");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Chinese values that rightly hold no Chinese character. */
    private static final Set<String> WITHOUT_HAN = Set.of(
            "window.title",
            "advisory.window",
            "date.moment",
            "national-grade.by",
            "workaround.of",
            "list.separator",
            "csaf.list-separator",
            "csv.list-separator",
            "csv.remediation",
            "feed.title.bulletins",
            "feed.item",
            "csaf.kind",
            "csaf.priority",
            "csaf.reference.related",
            "change.of",
            "change.versions",
            "change.score");

    private static Map<String, String> words(String language) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(language + ".properties"))) {
            properties.load(reader);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }

    private static Set<String> places(String word) {
        return PLACE.matcher(word)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "de"})
    void haveTheSameKeysAndPlacesAsTheEnglishOnes(String language) throws IOException {
        Map<String, String> english = words("en");
        Map<String, String> other = words(language);

        assertThat(other.keySet()).isEqualTo(english.keySet());
        english.forEach((key, word) -> {
            // Only English and German dates name the month.
            if (!key.equals("date.long")) {
                assertThat(places(other.getOrDefault(key, ""))).as(key).isEqualTo(places(word));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en", "de"})
    void areNeverEmptyAndHoldNoApostropheThatAMessageWouldSwallow(String language) throws IOException {
        words(language).forEach((key, word) -> assertThat(word)
                .as(key)
                .isNotBlank()
                .doesNotContain("'")
                .doesNotContain("\t"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en", "de"})
    void standOnceInTheirFile(String language) throws IOException {
        List<String> keys = Files.readAllLines(FOLDER.resolve(language + ".properties")).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void areChineseInChinese() throws IOException {
        words("zh-CN").forEach((key, word) -> {
            if (!WITHOUT_HAN.contains(key)) {
                assertThat(HAN.matcher(word).find()).as(key + "=" + word).isTrue();
            }
        });
    }
}
