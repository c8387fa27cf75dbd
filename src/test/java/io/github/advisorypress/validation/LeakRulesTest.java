package io.github.advisorypress.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.model.LanguageTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules against leaks find in a text, and what they leave alone. Lines are the cases. */
final class LeakRulesTest {
    private static final Path CASES = Path.of("src/test/resources/leaks");
    private static final LanguageTag CHINESE = new LanguageTag("zh-CN");
    private static final List<LeakRule> RULES = RuleFixture.rulesOfTheBase().stream()
            .filter(LeakRule.class::isInstance)
            .map(LeakRule.class::cast)
            .toList();

    /** The words that are found, each after its rule, in the order of the rules. */
    private static List<String> found(String text) {
        Passage passage = new Passage(FieldPath.ROOT, CHINESE, text);
        List<String> found = new ArrayList<>();
        for (LeakRule rule : RULES) {
            rule.leaks(passage).forEach(leak -> found.add(rule.id() + " " + text.substring(leak.start(), leak.end())));
        }
        return found;
    }

    static List<String> leaks() throws IOException {
        return cases("found.txt");
    }

    static List<String> ordinary() throws IOException {
        return cases("ordinary.txt");
    }

    private static List<String> cases(String file) throws IOException {
        return Files.readAllLines(CASES.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("# "))
                .toList();
    }

    /** A line is the rule, then the text with what is found between ⟦ and ⟧. */
    @ParameterizedTest
    @MethodSource("leaks")
    void findWhatMustNotBePublished(String line) {
        int space = line.indexOf(' ');
        String rule = line.substring(0, space);
        String marked = line.substring(space + 1).replace("↵", "\n");
        List<String> expected = Stream.of(marked.split("⟦", -1))
                .skip(1)
                .map(part -> rule + " " + part.substring(0, part.indexOf('⟧')))
                .toList();

        assertThat(found(marked.replace("⟦", "").replace("⟧", ""))).isNotEmpty().isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void leaveAloneWhatBulletinsHaveToSay(String line) {
        assertThat(found(line.replace("↵", "\n"))).isEmpty();
    }

    /** Tokens in their real forms are put together here, so that nobody takes this file for a leak. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AKIA|QWERTYUIOPASDFGH",
                "ghp|_abcdefghijklmnopqrstuvwxyz0123456789",
                "github|_pat_11ABCDEFG0abcdefghijklmnop",
                "glpat|-abcdefghij0123456789",
                "xoxb|-0123456789-abcdefghij",
                "AIza|SyA0123456789abcdefghijklmnopqrstuv",
                "LTAI|5tAbCdEfGhIjKlMnOpQr",
                "npm|_abcdefghijklmnopqrstuvwxyz0123456789",
                "https://|oapi.dingtalk.com/robot/send?access_token=|0123456789abcdef0123456789abcdef",
                "eyJ|hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl",
                "-----BEGIN| EC PRIVATE KEY-----"
            })
    void findTokensAndNeverSayThem(String parts) {
        String token = parts.replace("|", "");
        Passage passage = new Passage(FieldPath.ROOT, CHINESE, "令牌 " + token + " 有效");
        List<Leak> leaks = RULES.stream()
                .filter(rule -> rule.id().equals("access-token"))
                .flatMap(rule -> rule.leaks(passage).stream())
                .toList();

        assertThat(leaks).hasSize(1).allSatisfy(leak -> {
            assertThat(token).endsWith(passage.text().substring(leak.start(), leak.end()));
            assertThat(leak.arguments()).allMatch(said -> said.length() <= 5);
        });
    }

    @Test
    void takeNoLongerThanTheTextIsLong() {
        for (String part : List.of(
                "a",
                "1",
                "-",
                ".",
                "/",
                "\\",
                "../",
                "1-",
                "a.",
                "a@",
                "@a.",
                "{{",
                "${",
                "'",
                "(",
                "eyJa.",
                "+1 ",
                "/home/a/",
                "http://a.",
                "机密",
                "内部",
                "token=",
                "%2e",
                "\\x90",
                "::",
                "2001:",
                "<script ",
                "GET / HTTP/1.1\n",
                " ")) {
            String text = part.repeat(200_000 / part.length());
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> found(text), part);
        }
    }
}
