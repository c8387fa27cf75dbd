package io.github.advisorypress.output.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.text.LabelsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TemplatesTest {
    private static final Path TEMPLATES = Path.of("templates");
    private static final Path ASSETS = Path.of("assets");
    private static final Pattern LABEL = Pattern.compile("label\\[\"([^\"]+)\"\\]");
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{3,8}\\b");

    private static Map<Path, String> files(Path folder, String ending) {
        Map<Path, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(ending)).toList()) {
                files.put(file, Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static Set<String> english() {
        return new LabelsReader(null)
                .read(SampleSite.site(SampleSite.EN))
                .values()
                .iterator()
                .next()
                .keys();
    }

    @Test
    void printHtmlUnescapedInOneComponentOnly() {
        List<Path> unescaped = new ArrayList<>();
        files(TEMPLATES, ".ftlh").forEach((file, text) -> {
            if (text.contains("no_esc") || text.contains("noautoesc") || text.contains("outputformat")) {
                unescaped.add(file);
            }
        });

        assertThat(unescaped).containsExactly(Path.of("templates/component/prose/prose.ftlh"));
    }

    @Test
    void readNoClockNoClassAndNoFormats() {
        files(TEMPLATES, ".ftlh").forEach((file, text) -> assertThat(text)
                .as(file.toString())
                .doesNotContain(
                        ".now", "?new", "?api", "?date", "?time?", "?string", "?sort", "style=", "<script", "<style"));
    }

    @Test
    void useOnlyLabelsThatExist() {
        Set<String> known = english();
        files(TEMPLATES, ".ftlh").forEach((file, text) -> {
            Matcher label = LABEL.matcher(text);
            while (label.find()) {
                assertThat(known).as(file.toString()).contains(label.group(1));
            }
        });
    }

    @Test
    void leaveNoLabelOfThePageUnused() {
        Set<String> used = new TreeSet<>();
        files(TEMPLATES, ".ftlh")
                .values()
                .forEach(text -> LABEL.matcher(text).results().forEach(hit -> used.add(hit.group(1))));
        String code = String.join("\n", files(Path.of("src/main/java"), ".java").values());
        Matcher literal = Pattern.compile("\"([a-z0-9.-]+)\"").matcher(code);
        while (literal.find()) {
            used.add(literal.group(1));
        }
        Set<String> unused = new TreeSet<>(english());
        unused.removeAll(used);
        // Keys that end in the word of an enum, a language, a metric or a month.
        unused.removeIf(
                key -> key.matches(
                        "(kind|severity|tracking-status|product-status|remediation|justification|threat|priority|national-grade"
                                + "|relation|section|category|language|month|cvss3|cvss4|state|table|tlp|csaf|vex|feed|csv)\\..+"));

        assertThat(unused).isEmpty();
    }

    @Test
    void standInAFolderOfTheirNameAndAreIncluded() throws IOException {
        String included = Files.readString(TEMPLATES.resolve("layout/components.ftlh"));
        try (Stream<Path> components = Files.list(TEMPLATES.resolve("component"))) {
            for (Path component : components.toList()) {
                String name = component.getFileName().toString();
                assertThat(component.resolve(name + ".ftlh")).exists();
                assertThat(component.resolve(name + ".yaml")).exists();
                assertThat(included).contains("\"/component/" + name + "/" + name + ".ftlh\"");
            }
        }
    }

    @Test
    void takeColoursFromTheTokens() {
        files(ASSETS.resolve("css"), ".css").forEach((file, text) -> {
            if (!file.endsWith("tokens.css")) {
                assertThat(HEX.matcher(text).find()).as(file.toString()).isFalse();
            }
            if (!file.endsWith("print.css")) {
                assertThat(text).as(file.toString()).doesNotContain("!important");
            }
        });
    }

    @Test
    void styleEveryFileThroughOneImport() throws IOException {
        String site = Files.readString(ASSETS.resolve("css/site.css"));
        files(ASSETS.resolve("css"), ".css").keySet().stream()
                .filter(file -> !file.endsWith("site.css"))
                .forEach(file -> assertThat(site)
                        .contains("@import \""
                                + ASSETS.resolve("css")
                                        .relativize(file)
                                        .toString()
                                        .replace('\\', '/') + "\" layer("));
    }

    @Test
    void bringEveryAssetThatIsBuiltIn() throws IOException {
        try (Stream<Path> all = Files.walk(ASSETS)) {
            List<String> others = all.filter(Files::isRegularFile)
                    .map(file -> ASSETS.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith("css/"))
                    .sorted()
                    .toList();
            assertThat(Assets.BUILT_IN).isEqualTo(others);
        }
    }
}
