package io.github.advisorypress.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.cli.Main;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.Messages;
import io.github.advisorypress.source.ContentReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What authors get wrong, and what the command line tells them. Each folder holds the files that differ from the base
 * of the rules' fixtures, and the reports in both languages. Property {@code golden.update=true} writes the reports
 * anew, except where {@code CI} is set.
 */
final class MistakesTest {
    private static final Path ROOT = Path.of("src", "test", "resources", "mistakes");
    private static final String UNCONFIRMED = "63-chinese-edited-english-not";
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private static final ExecutorService EXECUTOR = Executors.newSingleThreadExecutor();
    private static final ContentReader READER = new ContentReader(RuleFixture::labels, EXECUTOR);

    @AfterAll
    static void stopReading() {
        EXECUTOR.shutdownNow();
    }

    static List<Path> mistakes() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isReportedWithWhatToDo(Path mistake, @TempDir Path work) throws IOException {
        Path content = assembled(mistake, work);
        for (String language : List.of("en", "zh")) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int exit = Main.run(
                    List.of("validate", "--content", content.toString(), "--at", RuleFixture.AT.toString()),
                    new PrintWriter(out),
                    new PrintWriter(err),
                    false,
                    Locale.forLanguageTag(language));
            String report = out.toString().replace(content.toString().replace('\\', '/'), "content");
            boolean hasError = report.contains(": " + Messages.of(language).level(Level.ERROR) + ": ");
            assertThat(exit).as(err.toString()).isEqualTo(hasError ? 1 : 0);
            assertThat(report).contains("zh".equals(language) ? "\n建议：" : "\nhelp: ");
            assertReport(mistake.resolve("expected." + language), report);
        }
    }

    @Test
    void areFiftyAtLeast() throws IOException {
        assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(50);
    }

    /** The content with the mistake in it; its translations are confirmed, unless that is the mistake. */
    private static Path assembled(Path mistake, Path work) throws IOException {
        Path differing = Stream.of("content", "bytes")
                .map(mistake::resolve)
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
        String rule = mistake.endsWith(UNCONFIRMED) ? "stale-translation" : "mistake";
        new RuleFixture(rule, false, differing).reports(READER, work, UPDATE);
        return work.resolve("content");
    }

    private static void assertReport(Path expected, String report) throws IOException {
        if (UPDATE) {
            assertThat(System.getenv("CI"))
                    .as("goldens are not written where CI is set")
                    .isNull();
            Files.writeString(expected, report);
        }
        assertThat(expected).usingCharset(StandardCharsets.UTF_8).hasContent(report);
    }
}
