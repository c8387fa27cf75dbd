package io.github.advisorypress.validation.csaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsafVersionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                "10",
                "18446744073709551617",
                "0.0.0",
                "0.9.0",
                "1.4.3",
                "10.20.30",
                "18446744073709551617.18446744073709551617.18446744073709551617",
                "2.40.0+21AF26D3",
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-0.3.7",
                "1.0.0-x.7.z.92",
                "1.0.0-0",
                "1.0.0-0a",
                "1.0.0-01a",
                "1.0.0--",
                "1.0.0---.-",
                "1.0.0-alpha+001",
                "1.0.0+001",
                "1.0.0+20130313144700",
                "1.0.0+21AF26D3---117B344092BD",
                "1.0.0-beta+exp.sha.5114f85",
                "1.0.0+a-b"
            })
    void readsAVersion(String text) {
        assertThat(CsafVersion.parse(text)).isPresent();
        assertThat(CsafVersion.parse(text).orElseThrow()).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "v1",
                "V1.0.0",
                "=1.0.0",
                "01",
                "00",
                "-1",
                "+1",
                "1.0",
                "1.",
                ".1",
                "1.0.",
                "1.0.0.",
                "1.0.0.0",
                "1..0",
                "01.0.0",
                "1.00.0",
                "1.0.00",
                "1.x.0",
                "1-rc",
                "1+a",
                "1.0-rc",
                "1.0+a",
                "1.0.0-",
                "1.0.0+",
                "1.0.0-+",
                "1.0.0-+a",
                "1.0.0-rc+",
                "1.0.0-01",
                "1.0.0-a.01",
                "1.0.0-.",
                "1.0.0-a.",
                "1.0.0-.a",
                "1.0.0-a..b",
                "1.0.0+a..b",
                "1.0.0+a+b",
                "1.0.0-a_b",
                "1.0.0-ü",
                "1.0.0+\u5b57",
                "1.0.0 ",
                " 1.0.0",
                "1\n",
                "1.0.0\n",
                "1,0,0",
                "１",
                "১.0.0"
            })
    void readsNothingElse(String text) {
        assertThat(CsafVersion.parse(text)).isEmpty();
    }

    @Test
    void ordersByPrecedence() {
        List<CsafVersion> ordered = new ArrayList<>();
        for (String text : List.of(
                "0.1.0",
                "0.2.0",
                "0.10.0",
                "1.0.0-1",
                "1.0.0-9",
                "1.0.0-10",
                "1.0.0-18446744073709551617",
                "1.0.0--",
                "1.0.0-A",
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-alpha.1.0",
                "1.0.0-alpha.beta",
                "1.0.0-beta",
                "1.0.0-beta.2",
                "1.0.0-beta.11",
                "1.0.0-rc.1",
                "1",
                "1.0.1",
                "1.0.9",
                "1.0.10",
                "1.9.0",
                "1.10.0",
                "2.0.0-a",
                "2.0.0",
                "10",
                "18446744073709551616",
                "18446744073709551617.0.0",
                "18446744073709551617.0.1")) {
            ordered.add(version(text));
        }
        List<CsafVersion> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(shuffled.stream().sorted()).containsExactlyElementsOf(ordered);
        for (int i = 1; i < ordered.size(); i++) {
            assertThat(ordered.get(i)).isGreaterThan(ordered.get(i - 1));
            assertThat(ordered.get(i - 1)).isLessThan(ordered.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource({"1.0.0+a, 1.0.0+b", "1.0.0, 1.0.0+b", "1.0.0-rc+a, 1.0.0-rc", "1, 1.0.0", "0, 0.0.0+a"})
    void givesOnePrecedenceToUnequalVersions(String one, String other) {
        assertThat(version(one)).isEqualByComparingTo(version(other)).isNotEqualTo(version(other));
    }

    @ParameterizedTest
    @CsvSource({
        "7, true, 7, false, false, false, 7, 7",
        "0, true, 0, true, false, false, 0, 0",
        "10.2.3, false, 10, false, false, false, 10.2.3, 10.2.3",
        "0.2.3-a.1, false, 0, true, true, false, 0.2.3-a.1, 0.2.3",
        "1.2.3+a-b, false, 1, false, false, true, 1.2.3, 1.2.3",
        "1.2.3-a-b.c+d-e.f, false, 1, false, true, true, 1.2.3-a-b.c, 1.2.3"
    })
    void knowsItsParts(
            String text,
            boolean integer,
            String major,
            boolean beforeFirstRelease,
            boolean preRelease,
            boolean buildMetadata,
            String withoutBuildMetadata,
            String withoutPreRelease) {
        CsafVersion version = version(text);
        assertThat(version.isInteger()).isEqualTo(integer);
        assertThat(version.major()).isEqualTo(major);
        assertThat(version.isBeforeFirstRelease()).isEqualTo(beforeFirstRelease);
        assertThat(version.hasPreRelease()).isEqualTo(preRelease);
        assertThat(version.hasBuildMetadata()).isEqualTo(buildMetadata);
        assertThat(version.withoutBuildMetadata()).isEqualTo(withoutBuildMetadata);
        assertThat(version.withoutPreRelease()).isEqualTo(withoutPreRelease);
    }

    @Test
    void isEqualToTheSameText() {
        assertThat(version("1.0.0-rc")).isEqualTo(version("1.0.0-rc")).hasSameHashCodeAs(version("1.0.0-rc"));
    }

    @Test
    void readsAndComparesVersionsOfAnyLength() {
        String digits = "9".repeat(500_000);
        String identifiers = "a." + "1.".repeat(100_000);
        assertThat(version(digits).compareTo(version("8" + digits.substring(1))))
                .isPositive();
        assertThat(version("1.0.0-" + identifiers + "2").compareTo(version("1.0.0-" + identifiers + "1")))
                .isPositive();
        assertThat(CsafVersion.parse("1.0.0-" + identifiers)).isEmpty();
    }

    private static CsafVersion version(String text) {
        return CsafVersion.parse(text).orElseThrow();
    }
}
