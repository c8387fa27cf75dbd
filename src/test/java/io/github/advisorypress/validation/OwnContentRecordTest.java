package io.github.advisorypress.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.model.RecordedContent;
import io.github.advisorypress.source.ContentReader;
import io.github.advisorypress.source.ContentTree;
import io.github.advisorypress.validation.rule.record.RecordRules;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bulletins of this repository, held against a record of themselves and an empty one. */
final class OwnContentRecordTest {

    @ParameterizedTest
    @ValueSource(strings = {"2023-10-18T00:00:00Z", "2026-06-01T00:00:00Z", "2030-01-01T00:00:00Z"})
    void sayWhatIsRecordedOfThem(String moment) {
        ContentTree content = content();

        assertThat(check(content, RuleFixture.recorded(content), Instant.parse(moment)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-10-18T00:00:00Z", "2026-06-01T00:00:00Z"})
    void nameNothingThatIsSealedWhenTheyAreFirstRecorded(String moment) {
        assertThat(check(content(), RecordedContent.of(Map.of(), List.of()), Instant.parse(moment)))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule).isIn("unrecorded-revision", "unrecorded-page"));
    }

    private static ContentTree content() {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            return new ContentReader(RuleFixture::labels, executor).read(Path.of("content"), () -> {});
        } finally {
            executor.shutdownNow();
        }
    }

    private static List<String> check(ContentTree content, RecordedContent recorded, Instant at) {
        CheckedContent checked = RuleFixture.checked(content).orElseThrow();
        List<Rule> rules =
                RecordRules.all(checked.site().value(), checked.register().value(), recorded, at);
        return new Validator(rules, false)
                .check(checked).stream().map(finding -> finding.rule()).toList();
    }
}
