package io.github.advisorypress.validation.csaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Messages;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.informative.InformativeTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the three tests that need the outside world ask it, and what they say of its answers. */
final class OutsideWorldTest {
    private static final String URLS = """
            {
              "document": {
                "publisher": {"namespace": "https://a.example"},
                "references": [
                  {"url": "https://a.example"},
                  {"url": "https://b.example"},
                  {"category": "self", "url": "https://b.example"}
                ]
              }
            }
            """;
    private static final String TEXTS = """
            {"document": {"lang": "en-GB", "title": "Secruity’s end", "notes": [{"text": "Secruity’s ends"}]}}
            """;

    @Test
    void asksForEachUrlOfATestOnceAndForAllTogether() throws JsonProcessingException {
        List<Set<String>> asked = new ArrayList<>();
        UrlStatus recording = urls -> {
            asked.add(urls);
            return Map.of();
        };

        assertThat(check(recording, Spelling.NONE, URLS)).isEmpty();
        assertThat(asked)
                .containsExactly(Set.of("https://a.example", "https://b.example"), Set.of("https://b.example"));
    }

    @Test
    void namesTheUrlAndWhatItAnswered() throws JsonProcessingException {
        UrlStatus statuses = urls ->
                Map.of("https://a.example", UrlAnswer.noAnswer("timeout"), "https://b.example", UrlAnswer.status(404));

        assertThat(check(statuses, Spelling.NONE, URLS))
                .containsExactly(
                        "/document/publisher/namespace [https://a.example, timeout]",
                        "/document/references/0/url [https://a.example, timeout]",
                        "/document/references/1/url [https://b.example, 404]",
                        "/document/references/2/url [https://b.example, 404]");
    }

    @Test
    void asksForEachWordOnceAndNamesItWithTheLanguage() throws JsonProcessingException {
        List<String> asked = new ArrayList<>();
        Spelling recording = language -> Optional.of(word -> {
            asked.add(language + " " + word);
            return !word.startsWith("Secruity");
        });

        assertThat(check(UrlStatus.NONE, recording, TEXTS))
                .containsExactly("/document/notes/0/text [Secruity’s, en-GB]", "/document/title [Secruity’s, en-GB]");
        assertThat(asked).containsExactlyInAnyOrder("en-GB Secruity's", "en-GB end", "en-GB ends");
    }

    @Test
    void saysThatALanguageIsNotChecked() throws JsonProcessingException {
        assertThat(check(UrlStatus.NONE, language -> Optional.empty(), TEXTS))
                .containsExactly("/document/lang [*, en-GB]");
    }

    @Test
    void findsNothingWhereNobodyAsks() throws JsonProcessingException {
        for (String document : List.of(URLS, TEXTS, TEXTS.replace("en-GB", "zh-CN"))) {
            assertThat(check(UrlStatus.NONE, Spelling.NONE, document)).isEmpty();
        }
        assertThat(InformativeTests.all()).hasSameSizeAs(InformativeTests.all(UrlStatus.NONE, Spelling.NONE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | csaf-spelling-mistake | Secruity | en    | Spelling in “en” not confirmed: Secruity",
                "zh | csaf-spelling-mistake | *        | zh-CN | 未能确认“zh-CN”文本的拼写：*",
                "en | csaf-unresolvable-url | https://a.example | 404 | “https://a.example” was not confirmed to resolve: 404",
                "zh | csaf-unresolvable-url | https://a.example | timeout | 未能确认“https://a.example”可以访问：timeout"
            })
    void saysItInBothLanguages(String language, String rule, String first, String second, String sentence) {
        assertThat(Messages.of(language).message(rule, List.of(first, second)).text())
                .isEqualTo(sentence);
    }

    private static List<String> check(UrlStatus urls, Spelling spelling, String document)
            throws JsonProcessingException {
        JsonNode json = CsafFixture.JSON.readTree(document);
        List<String> found = new ArrayList<>();
        Findings findings = new Findings() {
            @Override
            public void report(FieldPath field, String... arguments) {
                found.add(field + " " + List.of(arguments));
            }

            @Override
            public void report(FieldPath field, int offset, int length, String... arguments) {
                report(field, arguments);
            }
        };
        Set<String> outside = Set.of("6.3.6", "6.3.7", "6.3.8");
        InformativeTests.all(urls, spelling).stream()
                .filter(test -> outside.contains(test.clause()))
                .forEach(test -> test.check(new CsafDocument(json), findings));
        return found.stream().sorted().collect(Collectors.toList());
    }
}
