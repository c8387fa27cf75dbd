package io.github.advisorypress.validation.csaf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.validation.csaf.Vers.Comparator;
import io.github.advisorypress.validation.csaf.Vers.Constraint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VersTest {

    @Test
    void readsSchemeAndConstraints() {
        assertThat(Vers.parse("vers:npm/1.2.3|!=1.2.4|>=2.0.0|<5.0.0"))
                .contains(new Vers(
                        "npm",
                        List.of(
                                new Constraint(Comparator.EQUAL, "1.2.3"),
                                new Constraint(Comparator.NOT_EQUAL, "1.2.4"),
                                new Constraint(Comparator.GREATER_OR_EQUAL, "2.0.0"),
                                new Constraint(Comparator.LESS, "5.0.0"))));
    }

    @Test
    void decodesAVersionOnce() {
        assertThat(Vers.parse("vers:npm/>1.0%252F0|<=2%7c"))
                .contains(new Vers(
                        "npm",
                        List.of(
                                new Constraint(Comparator.GREATER, "1.0%2F0"),
                                new Constraint(Comparator.LESS_OR_EQUAL, "2|"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vers:all/*",
                "vers:npm/!=1.2.3",
                "vers:pypi/0.0.0|0.0.1|1.0|2.0pre1",
                "vers:deb/1:2.0-1~deb11u1+b2",
                "vers:semver-2.0.0/>1",
                "vers:gem/>=2.2.0|!=2.2.1|<2.3.0",
                "vers:maven/>=1.0.0-beta1|<=1.7.5|>=7.0.0-M1|<=7.0.7|>=7.1.0",
                "vers:npm/<1|2|>3",
                "vers:npm/1|>2|<3",
                "vers:npm/1|!=2|>3",
                "vers:npm/a/b",
                "vers:npm/~1"
            })
    void takesARange(String text) {
        assertThat(Vers.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vers",
                "vers:",
                "vers:npm",
                "vers:npm/",
                "vers:/1",
                "VERS:npm/1",
                "vers:Npm/1",
                "vers:7zip/1",
                "vers:n_m/1",
                "vers:-npm/1",
                "npm/1",
                " vers:npm/1",
                "vers:npm/1\n",
                "vers:npm/>= 1",
                "vers:npm/>=1.0.0| <2.0.0",
                "vers:npm/1\u00a0",
                "vers:npm/\u7248",
                "vers:npm/|>=1.0.0|<2.0.0",
                "vers:npm/>=1.0.0|<2.0.0|",
                "vers:npm/>=1.0.0||<2.0.0",
                "vers:npm/|",
                "vers:npm/>",
                "vers:npm/!=",
                "vers:npm/=1",
                "vers:npm/==1",
                "vers:npm/=>1",
                "vers:npm/>>1",
                "vers:npm/<>1",
                "vers:npm/!1",
                "vers:npm/1*",
                "vers:npm/*1",
                "vers:npm/>*",
                "vers:npm/*|1",
                "vers:npm/1|*",
                "vers:npm/*|*",
                "vers:npm/1.0%2G0",
                "vers:npm/1%",
                "vers:npm/1%4",
                "vers:npm/1%\uff11\uff11",
                "vers:npm/1|1",
                "vers:npm/>=1|<1",
                "vers:npm/1.a|1.%61",
                "vers:npm/>1|>2",
                "vers:npm/>=1|!=2|>3",
                "vers:npm/<1|<=2",
                "vers:npm/1|<2",
                "vers:npm/>1|2|<3",
                "vers:npm/1|!=2|<3"
            })
    void refusesWhatIsNone(String text) {
        assertThat(Vers.parse(text)).isEmpty();
    }

    @Test
    void readsLongTexts() {
        assertThat(Vers.parse("vers:npm/" + "1".repeat(1_000_000))).isPresent();
        assertThat(Vers.parse("vers:npm/" + "|".repeat(1_000_000))).isEmpty();
        assertThat(Vers.parse("vers:" + "a".repeat(1_000_000))).isEmpty();
    }
}
