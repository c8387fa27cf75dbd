package io.github.advisorypress.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MessagesTest {

    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final Messages CHINESE = Messages.of(Locale.CHINESE);

    @ParameterizedTest
    @CsvSource({"zh,zh", "zh-CN,zh", "zh-Hant-TW,zh", "en,en", "en-GB,en", "de,en", "tr-TR,en"})
    void speaksChineseToChineseReadersAndEnglishToAllOthers(String tag, String language) {
        assertThat(Messages.of(tag).language()).isEqualTo(language);
    }

    @Test
    void namesTheValueAndSaysWhatToDo() {
        Message message = ENGLISH.message("duplicate-key", List.of("title", "3"));

        assertThat(message.text()).isEqualTo("Key “title” stands here a second time; the first is in line 3");
        assertThat(message.help()).startsWith("Keep one");
    }

    @Test
    void leavesNumbersAndBracesInArgumentsAlone() {
        assertThat(ENGLISH.message("duplicate-key", List.of("{1}'", "12345")).text())
                .isEqualTo("Key “{1}'” stands here a second time; the first is in line 12345");
    }

    @Test
    void hasTheSameRulesInBothLanguages() {
        assertThat(ENGLISH.rules()).isNotEmpty().isEqualTo(CHINESE.rules());
    }

    @Test
    void hasTheSamePlacesForValuesInBothLanguages() {
        assertThat(ENGLISH.rules()).allSatisfy(rule -> {
            assertThat(places(CHINESE.pattern(rule))).isEqualTo(places(ENGLISH.pattern(rule)));
            assertThat(places(CHINESE.helpPattern(rule))).isEqualTo(places(ENGLISH.helpPattern(rule)));
        });
    }

    @Test
    void endsNoSentenceWithAFullStop() {
        assertThat(List.of(ENGLISH, CHINESE))
                .allSatisfy(messages -> assertThat(messages.rules()).allSatisfy(rule -> {
                    assertThat(messages.pattern(rule)).doesNotMatch(".*[.。]");
                    assertThat(messages.helpPattern(rule)).doesNotMatch(".*[.。]");
                }));
    }

    @Test
    void hasAPageForEveryRuleInBothLanguages() {
        assertThat(ENGLISH.rules()).allSatisfy(rule -> {
            assertThat(headings(new RulePages("en").page(rule).orElse("")))
                    .containsExactly(
                            "# " + rule, "## What it finds", "## Why it matters", "## Example", "## Fix", "## Basis");
            assertThat(headings(new RulePages("zh").page(rule).orElse("")))
                    .containsExactly("# " + rule, "## 检查内容", "## 为什么重要", "## 示例", "## 修正方法", "## 依据");
        });
    }

    @Test
    void findsNoPageOutsideItsFolder() {
        assertThat(new RulePages("en").page("../messages/source")).isEmpty();
        assertThat(new RulePages("en").page("no-such-rule")).isEmpty();
    }

    @Test
    void failsForAGroupWithoutAFile() {
        assertThatThrownBy(() -> new Messages("en", List.of("no-such-group")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no-such-group.en.properties");
    }

    @Test
    void failsForARuleWithoutWords() {
        assertThatThrownBy(() -> ENGLISH.message("no-such-rule", List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no-such-rule");
    }

    private static List<String> places(String pattern) {
        return Pattern.compile("\\{\\d+\\}")
                .matcher(pattern)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static List<String> headings(String page) {
        String prose = Pattern.compile("^```.*?^```", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(page)
                .replaceAll("");
        return prose.lines().filter(line -> line.matches("#{1,2} .*")).toList();
    }
}
