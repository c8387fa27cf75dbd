package io.github.advisorypress.validation.csaf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.validation.csaf.LanguageTag.Subtag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageRegistryTest {
    private static final LanguageRegistry REGISTRY = LanguageRegistry.bundled();

    @Test
    void saysOfWhichDateItIs() {
        assertThat(REGISTRY.fileDate()).isBetween(LocalDate.of(2025, 8, 25), LocalDate.of(2099, 12, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "EZ,EZ",
        "zh-Hanz,Hanz",
        "en-UK,UK",
        "de-1997,1997",
        "en-yue,yue",
        "zh-yue-cmn,cmn",
        "de-1996-DE,DE",
        "de-fonipa-FONIPA,FONIPA",
        "en-u-ca-u-nu,u",
        "en-a-myext,a",
        "en-x,x",
        "e1,e1"
    })
    void namesTheSubtagThatKeepsATagFromBeingValid(String tag, String subtag) {
        assertThat(REGISTRY.firstInvalid(LanguageTag.of(tag)).map(Subtag::text)).contains(subtag);
    }

    @Test
    void knowsTheLanguagesAndRegionsOfTheJdk() {
        assertThat(Locale.getISOLanguages())
                .allSatisfy(language -> assertThat(isValid(language)).isTrue());
        assertThat(Locale.getISOCountries())
                .allSatisfy(region -> assertThat(isValid("en-" + region)).isTrue());
    }

    @Test
    void validatesTagsOfAnyLengthInTime() {
        assertThat(isValid("x" + "-a".repeat(100_000))).isTrue();
        assertThat(isValid("en" + "-abcde".repeat(100_000))).isFalse();
        assertThat(isValid("a".repeat(1_000_000))).isFalse();
        assertThat(isValid("-".repeat(1_000_000))).isFalse();
    }

    @Test
    void takesNoTwoEntriesForOne() {
        assertThat(Arrays.asList("i-default i-mingo", "en gb", " ", "en ")).noneMatch(LanguageRegistryTest::isValid);
    }

    private static boolean isValid(String tag) {
        return REGISTRY.firstInvalid(LanguageTag.of(tag)).isEmpty();
    }
}
