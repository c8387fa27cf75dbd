package io.github.advisorypress.validation.csaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.advisorypress.diagnostic.RulePages;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each test on its cases, and on the examples of its page. A case is a change to the valid document. */
final class CsafCasesTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```json\n(?<json>.*?)^```$");

    static List<CsafTest> tests() {
        return CsafFixture.tests();
    }

    @ParameterizedTest
    @MethodSource("tests")
    void findsNothingInTheValidDocument(CsafTest test) {
        assertThat(CsafFixture.paths(test, CsafFixture.base())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> findsWhatTheCasesSay() {
        return tests().stream().flatMap(test -> cases(test).stream()
                .map(example -> DynamicTest.dynamicTest(
                        test.id() + ": " + example.path("name").asText(), () -> check(test, example))));
    }

    @ParameterizedTest
    @MethodSource("tests")
    void isNamedLikeItsClass(CsafTest test) {
        String name = test.getClass().getSimpleName();
        assertThat(test.id())
                .isEqualTo("csaf-" + name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("tests")
    void hasACaseThatItFindsAndOneThatItDoesNot(CsafTest test) {
        assertThat(cases(test).stream().map(example -> example.path("findings").isEmpty()))
                .as(test.id())
                .contains(true, false);
    }

    @ParameterizedTest
    @MethodSource("tests")
    void findsTheExampleOfItsPageAndNothingInTheFix(CsafTest test) throws IOException {
        for (String language : List.of("en", "zh")) {
            String page = new RulePages(language).page(test.id()).orElse("");
            List<MatchResult> blocks = BLOCK.matcher(page).results().toList();
            assertThat(blocks).as(language).hasSizeGreaterThanOrEqualTo(2);
            for (int i = 0; i < blocks.size() - 1; i++) {
                assertThat(paths(test, blocks.get(i))).as(language).isNotEmpty();
            }
            assertThat(paths(test, blocks.get(blocks.size() - 1))).as(language).isEmpty();
        }
    }

    private static List<String> paths(CsafTest test, MatchResult block) throws IOException {
        return CsafFixture.paths(test, CsafFixture.patched(CsafFixture.JSON.readTree(block.group(1))));
    }

    private static void check(CsafTest test, JsonNode example) {
        List<String> expected = new ArrayList<>();
        example.path("findings").forEach(pointer -> expected.add(pointer.asText()));
        JsonNode document =
                example.has("document") ? example.path("document") : CsafFixture.patched(example.path("patch"));
        assertThat(CsafFixture.paths(test, document)).containsExactlyElementsOf(expected);
    }

    private static List<JsonNode> cases(CsafTest test) {
        try (InputStream stream = CsafCasesTest.class.getResourceAsStream("/csaf/cases/" + test.id() + ".json")) {
            assertThat(stream).as("cases of " + test.id()).isNotNull();
            return StreamSupport.stream(CsafFixture.JSON.readTree(stream).spliterator(), false)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
