package io.github.advisorypress.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.advisorypress.model.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CvssVectorTest {

    private static final String LOG4SHELL = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H";
    private static final String FOURTH = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N";

    /** From the examples that FIRST publishes with CVSS 3.1. */
    @ParameterizedTest
    @CsvSource({
        "AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N, 6.1, MEDIUM",
        "AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N, 6.4, MEDIUM",
        "AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N, 3.1, LOW",
        "AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H, 9.9, CRITICAL",
        "AV:L/AC:L/PR:H/UI:N/S:U/C:L/I:L/A:L, 4.2, MEDIUM",
        "AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H, 8.8, HIGH",
        "AV:L/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H, 7.8, HIGH",
        "AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N, 7.5, HIGH",
        "AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, 9.8, CRITICAL",
        "AV:N/AC:H/PR:N/UI:N/S:C/C:N/I:H/A:N, 6.8, MEDIUM",
        "AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, 6.8, MEDIUM",
        "AV:N/AC:L/PR:N/UI:N/S:C/C:L/I:N/A:N, 5.8, MEDIUM",
        "AV:N/AC:L/PR:L/UI:R/S:C/C:L/I:L/A:N, 5.4, MEDIUM",
        "AV:P/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:N, 4.6, MEDIUM",
        "AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:N, 7.4, HIGH",
        "AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:H, 9.6, CRITICAL",
        "AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N, 0.0, NONE"
    })
    void scoresThePublishedExamplesOfVersion3(String metrics, BigDecimal score, Severity severity) {
        for (String version : List.of("CVSS:3.0/", "CVSS:3.1/")) {
            var vector = CvssVector.of(version + metrics);

            assertThat(vector.baseScore()).isEqualByComparingTo(score);
            assertThat(vector.baseSeverity()).isEqualTo(severity);
        }
    }

    /** From the examples that FIRST publishes with CVSS 4.0. */
    @ParameterizedTest
    @CsvSource({
        "AV:L/AC:L/AT:P/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N, 7.3, HIGH",
        "AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N, 7.7, HIGH",
        "AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U, 5.2, MEDIUM",
        "AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:L/VA:L/SC:N/SI:N/SA:N, 8.3, HIGH",
        "AV:L/AC:L/AT:N/PR:N/UI:A/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N, 4.6, MEDIUM",
        "AV:N/AC:L/AT:N/PR:N/UI:A/VC:N/VI:N/VA:N/SC:L/SI:L/SA:N, 5.1, MEDIUM",
        "AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:L/VA:N/SC:N/SI:N/SA:N, 6.9, MEDIUM",
        "AV:L/AC:L/AT:N/PR:H/UI:N/VC:N/VI:N/VA:N/SC:H/SI:N/SA:N, 5.9, MEDIUM",
        "AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N, 8.7, HIGH",
        "AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N, 9.3, CRITICAL",
        "AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H, 10.0, CRITICAL",
        "AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N, 0.0, NONE"
    })
    void scoresThePublishedExamplesOfVersion4(String metrics, BigDecimal score, Severity severity) {
        var vector = CvssVector.of("CVSS:4.0/" + metrics);

        assertThat(vector.baseScore()).isEqualByComparingTo(score);
        assertThat(vector.baseSeverity()).isEqualTo(severity);
    }

    @Test
    void agreesWithTheEquationsOfVersion31OnEveryBaseVector() {
        int vectors = 0;
        for (String metrics : baseVectors()) {
            vectors++;
            assertThat(CvssVector.of("CVSS:3.1/" + metrics).baseScore())
                    .as(metrics)
                    .isEqualByComparingTo(Equations.base(metrics));
        }
        assertThat(vectors).isEqualTo(4 * 2 * 3 * 2 * 2 * 27);
    }

    @Test
    void agreesWithTheEquationsOfVersion31OnTemporalAndEnvironmentalVectors() {
        var random = new Random(31);
        List<String> bases = baseVectors();
        for (int i = 0; i < 5_000; i++) {
            String temporal =
                    "/E:" + pick(random, "XUPFH") + "/RL:" + pick(random, "OTWUX") + "/RC:" + pick(random, "URCX");
            String environmental = "/CR:" + pick(random, "LMHX") + "/IR:" + pick(random, "LMHX") + "/AR:"
                    + pick(random, "LMHX") + "/MAV:" + pick(random, "NALPX") + "/MAC:" + pick(random, "LHX") + "/MPR:"
                    + pick(random, "NLHX") + "/MUI:" + pick(random, "NRX") + "/MS:" + pick(random, "UCX") + "/MC:"
                    + pick(random, "NLHX") + "/MI:" + pick(random, "NLHX") + "/MA:" + pick(random, "NLHX");
            String metrics = bases.get(random.nextInt(bases.size())) + temporal + environmental;
            var vector = CvssVector.of("CVSS:3.1/" + metrics);

            assertThat(vector.temporalScore().orElseThrow())
                    .as(metrics)
                    .isEqualByComparingTo(Equations.temporal(metrics));
            assertThat(vector.environmentalScore().orElseThrow())
                    .as(metrics)
                    .isEqualByComparingTo(Equations.environmental(metrics));
        }
    }

    /** From the examples that FIRST publishes with CVSS 2.0. */
    @ParameterizedTest
    @CsvSource({
        "AV:N/AC:L/Au:N/C:N/I:N/A:C/E:F/RL:OF/RC:C, /CDP:N/TD:N/CR:M/IR:M/AR:H, 7.8, 6.4, 0.0",
        "AV:N/AC:L/Au:N/C:N/I:N/A:C/E:F/RL:OF/RC:C, /CDP:H/TD:H/CR:M/IR:M/AR:H, 7.8, 6.4, 9.2",
        "AV:N/AC:L/Au:N/C:C/I:C/A:C/E:F/RL:OF/RC:C, /CDP:N/TD:N/CR:M/IR:M/AR:L, 10.0, 8.3, 0.0",
        "AV:N/AC:L/Au:N/C:C/I:C/A:C/E:F/RL:OF/RC:C, /CDP:H/TD:H/CR:M/IR:M/AR:L, 10.0, 8.3, 9.0",
        "AV:L/AC:H/Au:N/C:C/I:C/A:C/E:POC/RL:OF/RC:C, /CDP:N/TD:N/CR:M/IR:M/AR:M, 6.2, 4.9, 0.0",
        "AV:L/AC:H/Au:N/C:C/I:C/A:C/E:POC/RL:OF/RC:C, /CDP:H/TD:H/CR:M/IR:M/AR:M, 6.2, 4.9, 7.5"
    })
    void scoresThePublishedExamplesOfVersion2(
            String metrics,
            String environmental,
            BigDecimal base,
            BigDecimal temporalScore,
            BigDecimal environmentalScore) {
        var vector = CvssVector.parseVersion2(metrics + environmental).orElseThrow();

        assertThat(vector.version()).isEqualTo("2.0");
        assertThat(vector.scores(CvssGroup.BASE)).first().isEqualTo(base);
        assertThat(vector.scores(CvssGroup.TEMPORAL)).first().isEqualTo(temporalScore);
        assertThat(vector.scores(CvssGroup.ENVIRONMENTAL)).first().isEqualTo(environmentalScore);
    }

    /** As FIRST's calculator of CVSS 3.0 scores them. */
    @ParameterizedTest
    @CsvSource({
        "AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/CR:H/MAV:P/MC:N, 7.3",
        "AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/MAV:L, 9.3",
        "AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/MAV:P/MS:C/CR:H, 7.6",
        "AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/MC:N/MI:N/MA:N, 0.0",
        "AV:N/AC:H/PR:L/UI:R/S:U/C:L/I:H/A:N/E:P/RL:O/CR:L/IR:H/MPR:H, 5.5",
        "AV:N/AC:H/PR:L/UI:R/S:U/C:L/I:H/A:N/E:P/RL:O/CR:L/IR:H/MPR:H/MS:C, 6.8",
        "AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N/AR:H/MA:L/MUI:R, 7.1",
        "AV:L/AC:L/PR:H/UI:N/S:U/C:L/I:L/A:L/MS:C, 5.7"
    })
    void scoresTheEnvironmentOfVersion30ByItsOwnEquation(String metrics, BigDecimal score) {
        assertThat(CvssVector.of("CVSS:3.0/" + metrics).scores(CvssGroup.ENVIRONMENTAL))
                .containsExactly(score);
    }

    @Test
    void scoresTheEnvironmentOfBothVersions3AlikeUnlessTheScopeIsChanged() {
        var random = new Random(30);
        int differences = 0;
        for (String base : baseVectors()) {
            String metrics = base + "/CR:" + pick(random, "LMHX") + "/AR:" + pick(random, "LMHX") + "/MAV:"
                    + pick(random, "NALPX") + "/MPR:" + pick(random, "NLHX") + "/MS:" + pick(random, "UCX") + "/MI:"
                    + pick(random, "NLHX");
            List<BigDecimal> scores = CvssVector.of("CVSS:3.0/" + metrics).scores(CvssGroup.ENVIRONMENTAL);
            if (metrics.contains("/MS:C") || (metrics.contains("/S:C") && metrics.contains("/MS:X"))) {
                differences +=
                        scores.equals(CvssVector.of("CVSS:3.1/" + metrics).scores(CvssGroup.ENVIRONMENTAL)) ? 0 : 1;
            } else {
                assertThat(CvssVector.of("CVSS:3.1/" + metrics).scores(CvssGroup.ENVIRONMENTAL))
                        .as(metrics)
                        .isEqualTo(scores);
            }
        }
        assertThat(differences).isPositive();
    }

    @Test
    void admitsOfBothScoresWhereCalculatorsRoundDifferently() {
        assertThat(scores("CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/RC:U", CvssGroup.TEMPORAL))
                .containsExactly("9.2", "9.3");
        assertThat(scores("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/RC:U", CvssGroup.TEMPORAL))
                .containsExactly("9.2");
        assertThat(scores("AV:L/AC:M/Au:S/C:N/I:P/A:P/E:F", CvssGroup.TEMPORAL)).containsExactly("2.9", "2.8");
        assertThat(scores("AV:N/AC:L/Au:N/C:P/I:N/A:N/TD:L", CvssGroup.ENVIRONMENTAL))
                .containsExactly("1.3", "1.2");
    }

    @Test
    void admitsOfTheTemporalScoreWhereNothingIsSaidOfTheEnvironment() {
        String metrics = "CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:H";
        assertThat(scores(metrics, CvssGroup.ENVIRONMENTAL)).containsExactly("9.7", "9.6");
        assertThat(scores(metrics + "/MAV:X", CvssGroup.ENVIRONMENTAL)).containsExactly("9.7", "9.6");
        assertThat(scores(metrics + "/MAV:N", CvssGroup.ENVIRONMENTAL)).containsExactly("9.7");
    }

    @Test
    void keepsScoresOfVersion2WithinTheirRange() {
        assertThat(scores("AV:L/AC:H/Au:M/C:N/I:N/A:P/AR:L", CvssGroup.ENVIRONMENTAL))
                .containsExactly("0.0");
        assertThat(scores("AV:N/AC:L/Au:N/C:N/I:N/A:N", CvssGroup.BASE)).containsExactly("0.0");
    }

    @Test
    void admitsOfTheScoresOfTheLibrary() {
        for (String temporal : List.of("/E:U/RL:W/RC:C", "/E:F/RL:T/RC:R", "/E:P/RL:O/RC:U", "/E:X/RL:X/RC:U")) {
            for (String base : baseVectors()) {
                var vector = CvssVector.of("CVSS:3.0/" + base + temporal);

                assertThat(vector.scores(CvssGroup.TEMPORAL))
                        .as(vector.text())
                        .contains(vector.temporalScore().orElseThrow());
            }
        }
    }

    @Test
    void hasNoSuchGroupsInVersion4() {
        assertThat(CvssVector.of(FOURTH).scores(CvssGroup.BASE)).isEmpty();
    }

    @Test
    void takesTheMetricsThatItLacksFromTheProperties() {
        var second = CvssVector.parseVersion2("AV:A/AC:L/Au:N/C:P/I:N/A:C").orElseThrow();
        var third = CvssVector.of(LOG4SHELL);

        assertThat(second.completedBy(property -> Optional.of("NONE")))
                .hasToString("AV:A/AC:L/Au:N/C:P/I:N/A:C/CDP:N/TD:N");
        assertThat(third.completedBy(property -> Optional.of("LOW")))
                .hasToString(LOG4SHELL + "/CR:L/IR:L/AR:L/MAC:L/MPR:L/MC:L/MI:L/MA:L");
        assertThat(third.completedBy(property -> Optional.of("NOT_DEFINED"))).isSameAs(third);
        assertThat(third.completedBy(property -> Optional.empty())).isSameAs(third);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "CVSS:2.0/AV:N/AC:L/Au:N/C:C/I:C/A:C",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H",
                "(AV:N/AC:L/Au:N/C:C/I:C/A:C)",
                "AV:N/AC:L/Au:N/C:C/I:C",
                "AV:N/AC:L/Au:N/C:C/I:C/E:U",
                "AV:N/AC:L/Au:N/C:C/I:C/A:C/",
                "AV:N/AC:L/Au:N/C:C/I:C/A:C/A:C",
                "AV:N/AC:L/AU:N/C:C/I:C/A:C",
                "AV:P/AC:L/Au:N/C:C/I:C/A:C",
                "AV:ND/AC:L/Au:N/C:C/I:C/A:C",
                "AV:N/AC:L/Au:N/C:CC/I:C/A:C",
                "AV:N/AC:L/Au:N/C:C/I:C/A:C/E:P",
                "AV:N/AC:L/Au:N/C:C/I:C/A:C/E:X",
                "AV:N/AC:L/Au:N/C:C/I:C/A:C/TD:LM",
                "AV:N/AC:L/Au:N/C:C/I:C/A:C/MAV:N"
            })
    void refusesWhatIsNoVectorOfVersion2(String text) {
        assertThat(CvssVector.parseVersion2(text)).isEmpty();
    }

    @Test
    void hasOnlyTheScoresWhoseMetricsItStates() {
        assertThat(CvssVector.of(LOG4SHELL).temporalScore()).isEmpty();
        assertThat(CvssVector.of(LOG4SHELL).environmentalScore()).isEmpty();
        assertThat(CvssVector.of(LOG4SHELL + "/E:U").temporalScore()).contains(new BigDecimal("9.1"));
        assertThat(CvssVector.of(LOG4SHELL + "/MAV:P").environmentalScore()).contains(new BigDecimal("7.7"));
    }

    @Test
    void writesThePropertiesOfTheCvssObject() {
        assertThat(CvssVector.of(LOG4SHELL + "/E:P/MUI:X").properties())
                .containsExactly(
                        Map.entry("attackComplexity", "LOW"),
                        Map.entry("attackVector", "NETWORK"),
                        Map.entry("availabilityImpact", "HIGH"),
                        Map.entry("baseScore", new BigDecimal("10.0")),
                        Map.entry("baseSeverity", "CRITICAL"),
                        Map.entry("confidentialityImpact", "HIGH"),
                        Map.entry("environmentalScore", new BigDecimal("9.4")),
                        Map.entry("environmentalSeverity", "CRITICAL"),
                        Map.entry("exploitCodeMaturity", "PROOF_OF_CONCEPT"),
                        Map.entry("integrityImpact", "HIGH"),
                        Map.entry("modifiedUserInteraction", "NOT_DEFINED"),
                        Map.entry("privilegesRequired", "NONE"),
                        Map.entry("scope", "CHANGED"),
                        Map.entry("temporalScore", new BigDecimal("9.4")),
                        Map.entry("temporalSeverity", "CRITICAL"),
                        Map.entry("userInteraction", "NONE"),
                        Map.entry("vectorString", LOG4SHELL + "/E:P/MUI:X"),
                        Map.entry("version", "3.1"));
        assertThatThrownBy(() -> CvssVector.of(FOURTH).properties()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsTheTextAndTheOrderOfTheVector() {
        var vector = CvssVector.of("CVSS:3.1/A:H/I:H/C:H/S:C/UI:N/PR:N/AC:L/AV:N");

        assertThat(vector).hasToString("CVSS:3.1/A:H/I:H/C:H/S:C/UI:N/PR:N/AC:L/AV:N");
        assertThat(vector.baseScore()).isEqualByComparingTo("10.0");
        assertThat(vector.metrics()).startsWith(new CvssVector.Metric("A", "H"), new CvssVector.Metric("I", "H"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.0,NONE",
        "0.1,LOW",
        "3.9,LOW",
        "4.0,MEDIUM",
        "6.9,MEDIUM",
        "7.0,HIGH",
        "8.9,HIGH",
        "9.0,CRITICAL",
        "10.0,CRITICAL"
    })
    void putsAScoreIntoItsBand(BigDecimal score, Severity severity) {
        assertThat(CvssVector.severity(score)).isEqualTo(severity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CVSS:3.1/",
                "CVSS:3.1",
                "CVSS:4.0/",
                "AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H",
                "AV:N/AC:L/Au:N/C:C/I:C/A:C",
                "CVSS:2.0/AV:N/AC:L/Au:N/C:C/I:C/A:C",
                "CVSS:3.2/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H",
                "cvss:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H",
                " CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H",
                "(CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H)",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H ",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H\n",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/",
                "CVSS:3.1//AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H",
                "CVSS:3.1/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/E:P",
                "CVSS:3.1/AV:N/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/A:L",
                "CVSS:3.1/AV:X/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H",
                "CVSS:3.1/AV:N/AC:M/PR:N/UI:N/S:C/C:H/I:H/A:H",
                "CVSS:3.1/AV:N/AC:L/PR:M/UI:N/S:C/C:H/I:H/A:H",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:M/I:H/A:H",
                "CVSS:3.1/AV:N/AC:N/PR:N/UI:N/S:C/C:H/I:H/A:H",
                "CVSS:3.1/av:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H",
                "CVSS:3.1/AV:n/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/CR:N",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/MAC:M",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/XX:Y",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/E",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/E:",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/E:P:P",
                "CVSS:3.1/ＡV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H",
                "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N",
                "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:X",
                "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:S/SA:N",
                "CVSS:4.0/AC:L/AV:N/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N",
                "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/CR:H/E:A",
                "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:A/E:A",
                "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/MSC:S",
                "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/U:clear",
                "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/",
                "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N\n"
            })
    void refusesWhatIsNoVector(String text) {
        assertThat(CvssVector.parse(text)).isEmpty();
        assertThatThrownBy(() -> CvssVector.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/E:X/CR:X/IR:X/AR:X/MAV:X/MAC:X/MAT:X/MPR:X/MUI:X/MVC:X/MVI:X/MVA:X/MSC:X/MSI:X/MSA:X/S:X/AU:X/R:X/V:X/RE:X/U:X",
                "/E:A/MSI:S/MSA:S/S:P/AU:Y/R:I/V:C/RE:H/U:Red",
                "/U:Amber",
                "/CR:H/MAV:P"
            })
    void acceptsTheOptionalMetricsOfVersion4(String optional) {
        assertThat(CvssVector.parse(FOURTH + optional)).isPresent();
    }

    @Test
    void survivesArbitraryText() {
        String[] parts = {
            "CVSS:3.1/",
            "CVSS:4.0/",
            "AV:N",
            "/",
            ":",
            "AC:L",
            "PR:N/UI:N/S:C/C:H/I:H/A:H",
            "\u0000",
            "漢",
            "N",
            "\n",
            "E:"
        };
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(8); length > 0; length--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            CvssVector.parse(text.toString())
                    .ifPresent(vector -> assertThat(vector.baseScore()).isBetween(BigDecimal.ZERO, BigDecimal.TEN));
            assertThat(CvssVector.parseVersion2(text.toString())).isEmpty();
        }
        assertThat(CvssVector.parseVersion2("/".repeat(1_000_000))).isEmpty();
        assertThat(CvssVector.parse("CVSS:3.1/" + "AV:N/".repeat(200_000))).isEmpty();
        assertThat(CvssVector.parse("CVSS:4.0/" + "/".repeat(1_000_000))).isEmpty();
    }

    private static List<String> scores(String text, CvssGroup group) {
        var vector = text.startsWith("CVSS:") ? CvssVector.parse(text) : CvssVector.parseVersion2(text);
        return vector.orElseThrow().scores(group).stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }

    private static char pick(Random random, String values) {
        return values.charAt(random.nextInt(values.length()));
    }

    private static List<String> baseVectors() {
        List<String> vectors = List.of("");
        for (String metric : List.of("AV:NALP", "AC:LH", "PR:NLH", "UI:NR", "S:UC", "C:NLH", "I:NLH", "A:NLH")) {
            int colon = metric.indexOf(':');
            var longer = new ArrayList<String>();
            for (String vector : vectors) {
                for (char value : metric.substring(colon + 1).toCharArray()) {
                    longer.add(vector + (vector.isEmpty() ? "" : "/") + metric.substring(0, colon + 1) + value);
                }
            }
            vectors = longer;
        }
        return vectors;
    }

    /** The equations of CVSS 3.1, sections 7.1 to 7.4 and Appendix A, as the specification writes them. */
    private static final class Equations {

        private static final Map<String, Double> WEIGHTS = Map.ofEntries(
                Map.entry("AV:N", 0.85),
                Map.entry("AV:A", 0.62),
                Map.entry("AV:L", 0.55),
                Map.entry("AV:P", 0.2),
                Map.entry("AC:L", 0.77),
                Map.entry("AC:H", 0.44),
                Map.entry("UI:N", 0.85),
                Map.entry("UI:R", 0.62),
                Map.entry("CIA:H", 0.56),
                Map.entry("CIA:L", 0.22),
                Map.entry("CIA:N", 0.0),
                Map.entry("E:U", 0.91),
                Map.entry("E:P", 0.94),
                Map.entry("E:F", 0.97),
                Map.entry("RL:O", 0.95),
                Map.entry("RL:T", 0.96),
                Map.entry("RL:W", 0.97),
                Map.entry("RC:U", 0.92),
                Map.entry("RC:R", 0.96),
                Map.entry("R:H", 1.5),
                Map.entry("R:L", 0.5));

        private static double base(String vector, String prefix) {
            boolean changed = "C".equals(value(vector, prefix, "S"));
            double iss = 1
                    - (1 - impact(vector, prefix, "C"))
                            * (1 - impact(vector, prefix, "I"))
                            * (1 - impact(vector, prefix, "A"));
            double impact = changed ? 7.52 * (iss - 0.029) - 3.25 * Math.pow(iss - 0.02, 15) : 6.42 * iss;
            double exploitability = exploitability(vector, prefix, changed);
            if (impact <= 0) {
                return 0;
            }
            return roundUp(Math.min((changed ? 1.08 : 1) * (impact + exploitability), 10));
        }

        static BigDecimal base(String vector) {
            return decimal(base(vector, ""));
        }

        static BigDecimal temporal(String vector) {
            return decimal(roundUp(base(vector, "") * temporalFactor(vector)));
        }

        static BigDecimal environmental(String vector) {
            boolean changed = "C".equals(value(vector, "M", "S"));
            double miss = Math.min(
                    1
                            - (1 - requirement(vector, "CR") * impact(vector, "M", "C"))
                                    * (1 - requirement(vector, "IR") * impact(vector, "M", "I"))
                                    * (1 - requirement(vector, "AR") * impact(vector, "M", "A")),
                    0.915);
            double impact = changed ? 7.52 * (miss - 0.029) - 3.25 * Math.pow(miss * 0.9731 - 0.02, 13) : 6.42 * miss;
            if (impact <= 0) {
                return decimal(0);
            }
            double sum = (changed ? 1.08 : 1) * (impact + exploitability(vector, "M", changed));
            return decimal(roundUp(roundUp(Math.min(sum, 10)) * temporalFactor(vector)));
        }

        private static double exploitability(String vector, String prefix, boolean changed) {
            double privileges =
                    switch (value(vector, prefix, "PR")) {
                        case "L" -> changed ? 0.68 : 0.62;
                        case "H" -> changed ? 0.5 : 0.27;
                        default -> 0.85;
                    };
            return 8.22
                    * weight("AV", value(vector, prefix, "AV"))
                    * weight("AC", value(vector, prefix, "AC"))
                    * privileges
                    * weight("UI", value(vector, prefix, "UI"));
        }

        private static double impact(String vector, String prefix, String name) {
            return weight("CIA", value(vector, prefix, name));
        }

        private static double requirement(String vector, String name) {
            return weight("R", stated(vector, name));
        }

        private static double temporalFactor(String vector) {
            return weight("E", stated(vector, "E"))
                    * weight("RL", stated(vector, "RL"))
                    * weight("RC", stated(vector, "RC"));
        }

        private static double weight(String metric, String value) {
            return WEIGHTS.getOrDefault(metric + ":" + value, 1.0);
        }

        /** The value of a modified metric where it is defined, else that of the base metric. */
        private static String value(String vector, String prefix, String name) {
            String modified = prefix.isEmpty() ? "X" : stated(vector, prefix + name);
            return modified.equals("X") ? stated(vector, name) : modified;
        }

        private static String stated(String vector, String name) {
            for (String part : vector.split("/", -1)) {
                if (part.startsWith(name + ":")) {
                    return part.substring(name.length() + 1);
                }
            }
            return "X";
        }

        /**
         * CVSS 3.1, Appendix A: the smallest number, to one decimal place, that is equal to or higher than its input.
         */
        private static double roundUp(double input) {
            long scaled = Math.round(input * 100_000);
            return scaled % 10_000 == 0 ? scaled / 100_000.0 : (Math.floorDiv(scaled, 10_000) + 1) / 10.0;
        }

        private static BigDecimal decimal(double value) {
            return BigDecimal.valueOf(value);
        }
    }
}
