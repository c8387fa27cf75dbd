package io.github.advisorypress.validation.csaf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ExcerptTest {
    @Test
    void repeatsAShortText() {
        assertThat(Excerpt.of("")).isEmpty();
        assertThat(Excerpt.of("1".repeat(80))).isEqualTo("1".repeat(80));
    }

    @Test
    void cutsALongText() {
        assertThat(Excerpt.of("1".repeat(81))).isEqualTo("1".repeat(80) + "…");
    }

    @Test
    void countsCodePointsAndCutsNoneInHalf() {
        assertThat(Excerpt.of("\uD83D\uDD12".repeat(80))).isEqualTo("\uD83D\uDD12".repeat(80));
        assertThat(Excerpt.of("1" + "\uD83D\uDD12".repeat(80))).isEqualTo("1" + "\uD83D\uDD12".repeat(79) + "…");
    }
}
