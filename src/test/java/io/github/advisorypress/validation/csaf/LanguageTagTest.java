package io.github.advisorypress.validation.csaf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.validation.csaf.LanguageTag.Subtag;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageTagTest {

    @ParameterizedTest
    @CsvSource({
        "zh-yue-Hant-HK, LANGUAGE EXTLANG SCRIPT REGION",
        "sl-rozaj-1994, LANGUAGE VARIANT VARIANT",
        "es-419, LANGUAGE REGION",
        "en-t-jp-u-ca-x-a, LANGUAGE SINGLETON EXTENSION SINGLETON EXTENSION PRIVATE_USE PRIVATE_USE",
        "x-a-x, PRIVATE_USE PRIVATE_USE PRIVATE_USE",
        "en-x, LANGUAGE MISPLACED",
        "en-u, LANGUAGE MISPLACED",
        "en-u-x-a, LANGUAGE SINGLETON MISPLACED",
        "zh-CN-Hans, LANGUAGE REGION MISPLACED",
        "en--US, LANGUAGE MISPLACED",
        "en-12, LANGUAGE MISPLACED",
        "en-a1b, LANGUAGE MISPLACED",
        "en-ab1c, LANGUAGE MISPLACED",
        "en-1abc, LANGUAGE VARIANT",
        "12, MISPLACED",
        "'', MISPLACED"
    })
    void givesEachSubtagItsKindUpToTheFirstThatIsMisplaced(String tag, String kinds) {
        assertThat(LanguageTag.of(tag).subtags().stream()
                        .map(subtag -> subtag.kind().name())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(kinds);
    }

    @ParameterizedTest
    @CsvSource({"zh-Hans-CN", "x-a-bc", "en-u-ca-gregory"})
    void saysWhereEachSubtagStands(String tag) {
        for (Subtag subtag : LanguageTag.of(tag).subtags()) {
            assertThat(tag.substring(subtag.offset())).startsWith(subtag.text());
        }
    }
}
