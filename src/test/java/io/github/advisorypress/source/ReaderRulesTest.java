package io.github.advisorypress.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.Messages;
import io.github.advisorypress.diagnostic.RulePages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ReaderRulesTest {
    private static final Pattern BLOCK = Pattern.compile("```(yaml|markdown|text) (\\S+)\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern TOP_KEY = Pattern.compile("(?m)^([a-z_]+):");

    @TempDir
    private Path folder;

    static List<String> rulesWithAnExample() {
        return ReaderRules.all().stream()
                .map(ReaderRules.ReaderRule::id)
                .filter(rule -> BLOCK.matcher(new RulePages("en").page(rule).orElseThrow())
                        .find())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rulesWithAnExample")
    void findsWhatThePageOfTheRuleShows(String rule) throws IOException {
        for (String language : List.of("en", "zh")) {
            Matcher block = BLOCK.matcher(new RulePages(language).page(rule).orElseThrow());

            assertThat(block.find()).isTrue();
            assertThat(rulesFor(block, language + "/bad")).contains(rule);
            assertThat(block.find()).isTrue();
            assertThat(rulesFor(block, language + "/good")).doesNotContain(rule);
        }
    }

    @Test
    void areListedOnceEachWithWordsInBothLanguages() {
        List<String> listed =
                ReaderRules.all().stream().map(ReaderRules.ReaderRule::id).toList();

        assertThat(listed).isSorted().doesNotHaveDuplicates();
        assertThat(new TreeSet<>(listed))
                .isEqualTo(new Messages("en", List.of("source")).rules())
                .isEqualTo(new Messages("zh", List.of("source")).rules());
    }

    @Test
    void areAllThatTheReadersReport() throws IOException {
        Set<String> named = new HashSet<>();
        Pattern report = Pattern.compile(
                "(?:report|reportAt|reportAtKey|error|report\\(isEmpty \\?|new Diagnostic)\\(\\s*(?:[a-zA-Z.()]+,\\s*)?\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");
        try (var files = Files.list(Path.of("src/main/java/io/github/advisorypress/source"))) {
            for (Path file : files.toList()) {
                if (!file.endsWith("ReaderRules.java")) {
                    Matcher matcher = report.matcher(Files.readString(file));
                    while (matcher.find()) {
                        named.add(matcher.group(1));
                    }
                }
            }
        }

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(ReaderRules.all()).extracting(ReaderRules.ReaderRule::id).containsAll(named);
    }

    private List<String> rulesFor(Matcher block, String name) throws IOException {
        SampleContent content = SampleContent.in(Files.createDirectories(folder.resolve(name)));
        String file = block.group(2);
        switch (block.group(1)) {
            case "yaml" -> {
                String path = file.equals("advisory.yaml") ? SampleContent.SA + file : file;
                content.write(path, merged(content.text(path), block.group(3)));
            }
            case "markdown" ->
                content.write(file.startsWith("pages/") ? file : SampleContent.SA + file, block.group(3) + "\n");
            default -> {
                for (String line : block.group(3).split("\n", -1)) {
                    add(content, line);
                }
            }
        }
        return content.findings().stream().map(Diagnostic::rule).toList();
    }

    private static void add(SampleContent content, String line) throws IOException {
        String[] parts = line.split(" -> ", 2);
        if (parts.length == 2) {
            Path link = content.path(parts[0]);
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, Path.of(parts[1]));
        } else {
            byte[] png = Files.readAllBytes(SampleContent.ORIGINAL.resolve(SampleContent.SA + "images/network.png"));
            content.write(line, line.endsWith(".png") ? png : "text".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A file with the keys of a fragment in place of its own. */
    private static String merged(String file, String fragment) {
        List<String> kept = new ArrayList<>();
        Matcher keys = TOP_KEY.matcher(fragment);
        Set<String> replaced = new HashSet<>();
        while (keys.find()) {
            replaced.add(keys.group(1));
        }
        boolean keeps = true;
        for (String line : file.split("\n", -1)) {
            Matcher key = TOP_KEY.matcher(line);
            if (key.find()) {
                keeps = !replaced.contains(key.group(1));
            }
            if (keeps) {
                kept.add(line);
            }
        }
        return String.join("\n", kept) + "\n" + fragment + "\n";
    }
}
