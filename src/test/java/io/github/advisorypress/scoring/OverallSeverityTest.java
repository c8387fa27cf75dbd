package io.github.advisorypress.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.Advisories;
import io.github.advisorypress.model.Severity;
import org.junit.jupiter.api.Test;

final class OverallSeverityTest {

    @Test
    void isTheHighestOfAnyVulnerability() {
        assertThat(OverallSeverity.of(Advisories.valid().advisory())).contains(Severity.HIGH);
    }

    @Test
    void isWhatThePublisherSaysIfItSaysSo() {
        assertThat(OverallSeverity.of(Advisories.everyField().advisory())).contains(Severity.CRITICAL);
    }

    @Test
    void isNothingWhereNothingIsScored() {
        assertThat(OverallSeverity.of(Advisories.informational().advisory())).isEmpty();
    }
}
