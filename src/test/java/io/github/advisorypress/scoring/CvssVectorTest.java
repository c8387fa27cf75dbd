package io.github.advisorypress.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.advisorypress.Advisories;
import io.github.advisorypress.model.Severity;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CvssVectorTest {

    @ParameterizedTest
    @CsvSource({
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H, 3.1, 10.0, CRITICAL",
        "CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H, 3.1, 8.1, HIGH",
        "CVSS:3.0/AV:N/AC:L/PR:L/UI:R/S:C/C:L/I:L/A:N, 3.0, 5.4, MEDIUM",
        "CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N, 3.1, 1.6, LOW",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N, 3.1, 0.0, NONE",
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H, 4.0, 10.0, CRITICAL",
    })
    void scoresAVector(String text, String version, BigDecimal score, Severity severity) {
        CvssVector vector = CvssVector.of(text);
        assertThat(vector.version()).isEqualTo(version);
        assertThat(vector.baseScore()).isEqualTo(score);
        assertThat(vector.baseSeverity()).isEqualTo(severity);
    }

    @Test
    void scoresOnlyTheGroupsThatAVectorSpeaksOf() {
        CvssVector base = CvssVector.of("CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H");
        CvssVector all = CvssVector.of(base + "/E:F/RL:O/RC:C/CR:L/MAV:L");
        assertThat(base.temporalScore()).isEmpty();
        assertThat(base.environmentalScore()).isEmpty();
        assertThat(all.temporalScore()).contains(new BigDecimal("7.5"));
        assertThat(all.environmentalScore()).isPresent();
        assertThat(all.properties())
                .containsEntry("modifiedAttackVector", "LOCAL")
                .containsEntry("temporalSeverity", "HIGH")
                .containsKey("environmentalSeverity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CVSS:3.1",
                "CVSS:3.1/",
                "CVSS:3.2/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H",
                "CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H",
                "CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:Q",
                "CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H/A:H",
                "CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H/",
                "CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H/ZZ:N",
                "CVSS:3.1/AV:N/AC:M/PR:N/UI:N/S:U/C:H/I:H/A:H",
                "CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:X/I:H/A:H",
                "cvss:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H",
                "AV:N/AC:L/Au:N/C:C/I:C/A:C",
                "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H",
                "CVSS:4.0/AV:N",
            })
    void refusesWhatIsNoVector(String text) {
        assertThat(CvssVector.parse(text)).isEmpty();
    }

    @Test
    void hasNoCsafObjectForVersion4() {
        CvssVector vector = CvssVector.of("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H");
        assertThatThrownBy(vector::properties).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void ratesABulletinByItsHighestScoreUnlessThePublisherSaysOtherwise() {
        assertThat(OverallSeverity.of(Advisories.valid().advisory())).contains(Severity.HIGH);
        assertThat(OverallSeverity.of(Advisories.everyField().advisory())).contains(Severity.CRITICAL);
        assertThat(OverallSeverity.of(Advisories.informational().advisory())).isEmpty();
    }
}
