package io.github.advisorypress.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.diagnostic.Messages;
import io.github.advisorypress.source.ContentReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Property {@code golden.update=true} writes the reports of bad cases anew and confirms the translations of all cases,
 * except where {@code CI} is set.
 */
final class RuleFixturesTest {
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static final ExecutorService EXECUTOR = Executors.newSingleThreadExecutor();
    private static final ContentReader READER = new ContentReader(RuleFixture::labels, EXECUTOR);

    @AfterAll
    static void stopReading() {
        EXECUTOR.shutdownNow();
    }

    private static boolean updating() {
        assertThat(UPDATE && System.getenv("CI") != null)
                .as("goldens are not written where CI is set")
                .isFalse();
        return UPDATE;
    }

    static List<RuleFixture> goodCases() throws IOException {
        return RuleFixture.all().stream().filter(RuleFixture::good).toList();
    }

    static List<RuleFixture> badCases() throws IOException {
        return RuleFixture.all().stream().filter(fixture -> !fixture.good()).toList();
    }

    @ParameterizedTest
    @MethodSource("goodCases")
    void aGoodCaseBreaksNoRuleAtAll(RuleFixture fixture, @TempDir Path work) throws IOException {
        assertThat(fixture.reports(READER, work, updating()))
                .containsEntry("en", Messages.of("en").summary(List.of()) + "\n");
    }

    @ParameterizedTest
    @MethodSource("badCases")
    void aBadCaseIsReportedWordForWord(RuleFixture fixture, @TempDir Path work) throws IOException {
        Map<String, String> reports = fixture.reports(READER, work, updating());
        assertThat(reports.get("en")).contains("[" + fixture.rule() + "]\n");
        for (Map.Entry<String, String> report : reports.entrySet()) {
            Path expected = fixture.expected(report.getKey());
            if (UPDATE) {
                assertThat(System.getenv("CI"))
                        .as("goldens are not written where CI is set")
                        .isNull();
                Files.writeString(expected, report.getValue());
            }
            assertThat(expected).usingCharset(StandardCharsets.UTF_8).hasContent(report.getValue());
        }
    }

    @Test
    void everyFolderBelongsToARule() throws IOException {
        Set<String> rules = Messages.of("en").rules();
        assertThat(RuleFixture.all().stream().map(RuleFixture::rule).filter(rule -> !rule.equals("base")))
                .allSatisfy(rule -> assertThat(rules).contains(rule));
    }

    @Test
    void everyReportBelongsToACase() throws IOException {
        Set<Path> expected = new HashSet<>();
        for (RuleFixture fixture : badCases()) {
            expected.add(fixture.expected("en"));
            expected.add(fixture.expected("zh"));
        }
        try (Stream<Path> files = Files.walk(RuleFixture.ROOT)) {
            assertThat(files.filter(file -> file.toString().contains(".expected")))
                    .allSatisfy(file -> assertThat(expected).contains(file));
        }
    }
}
