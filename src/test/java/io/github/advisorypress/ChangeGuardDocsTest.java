package io.github.advisorypress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.model.RecordedContent;
import io.github.advisorypress.validation.Rule;
import io.github.advisorypress.validation.rule.record.RecordRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages about the change guard name its rules and lead to their pages. */
final class ChangeGuardDocsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\[([a-z-]+)]\\(([^)]+)\\) \\| .+ \\| .+ \\|$");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)\\)");

    @ParameterizedTest
    @ValueSource(strings = {"src/site/markdown/change-guard.md", "src/site/markdown/zh-CN/change-guard.md"})
    void listEveryRuleOnce(String page) throws IOException {
        List<String> rules =
                RecordRules.all(Advisories.site(), Advisories.register(), RecordedContent.NONE, Instant.EPOCH).stream()
                        .map(Rule::id)
                        .toList();

        assertThat(ROW.matcher(Files.readString(Path.of(page))).results().map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(rules);
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/site/markdown/change-guard.md", "src/site/markdown/zh-CN/change-guard.md"})
    void leadToFilesThatExist(String page) throws IOException {
        for (MatchResult link :
                LINK.matcher(Files.readString(Path.of(page))).results().toList()) {
            assertThat(Path.of(page).resolveSibling(link.group(1))).exists();
        }
    }
}
