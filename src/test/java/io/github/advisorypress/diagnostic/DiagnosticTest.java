package io.github.advisorypress.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DiagnosticTest {

    @Test
    void ordersByFileLineColumnAndRule() {
        var ordered = List.of(
                at("a.yaml", 2, 1, "empty-file"),
                at("a.yaml", 10, 3, "yaml-syntax"),
                at("a.yaml", 10, 20, "duplicate-key"),
                at("a.yaml", 10, 20, "yaml-syntax"),
                at("b.yaml", 1, 1, "empty-file"));
        var shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(shuffled.stream().sorted()).containsExactlyElementsOf(ordered);
    }

    @Test
    void isEqualInOrderOnlyWhereItIsEqual() {
        var span = new SourceSpan("a.yaml", 1, 1, 1);
        var one = new Diagnostic("duplicate-key", Level.ERROR, span, FieldPath.of("a"), List.of("a", "1"));
        var other = new Diagnostic("duplicate-key", Level.ERROR, span, FieldPath.of("a"), List.of("a", "2"));

        assertThat(one).isNotEqualByComparingTo(other);
        assertThat(one)
                .isEqualByComparingTo(new Diagnostic(one.rule(), one.level(), span, one.field(), one.arguments()));
    }

    @Test
    void refusesAPlaceThatCannotBe() {
        assertThatThrownBy(() -> new SourceSpan("a.yaml", 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SourceSpan("a.yaml", 1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SourceSpan("a.yaml", 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SourceSpan("a\\b.yaml", 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Diagnostic at(String file, int line, int column, String rule) {
        return new Diagnostic(rule, Level.ERROR, new SourceSpan(file, line, column, 1), FieldPath.ROOT, List.of());
    }
}
