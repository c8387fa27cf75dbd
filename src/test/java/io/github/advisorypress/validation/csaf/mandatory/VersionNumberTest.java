package io.github.advisorypress.validation.csaf.mandatory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VersionNumberTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1, 2",
        "8, 9",
        "9, 10",
        "10, 11",
        "19, 20",
        "99, 100",
        "199, 200",
        "1099, 1100",
        "18446744073709551615, 18446744073709551616",
        "99999999999999999999, 100000000000000000000"
    })
    void countsUpAndDown(String number, String next) {
        assertThat(new VersionNumber(number).successor()).isEqualTo(new VersionNumber(next));
        assertThat(new VersionNumber(next).predecessor()).isEqualTo(new VersionNumber(number));
        assertThat(new VersionNumber(number)).isLessThan(new VersionNumber(next));
    }
}
