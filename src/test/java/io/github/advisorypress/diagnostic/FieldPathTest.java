package io.github.advisorypress.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldPathTest {

    @Test
    void printsAsAJsonPointer() {
        var path = FieldPath.of("vulnerabilities", 0, "product_status", "fixed", 0);

        assertThat(path).hasToString("/vulnerabilities/0/product_status/fixed/0");
        assertThat(FieldPath.ROOT).hasToString("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/a/b", "/a~1b/~0", "/~01", "/0//x", "/摘要/zh-CN"})
    void readsBackWhatItPrints(String pointer) {
        assertThat(FieldPath.parse(pointer)).hasToString(pointer);
    }

    @Test
    void readsTheEscapesOfTheStandard() {
        // RFC 6901, 4: "~01" correctly becomes "~1" after transformation
        assertThat(FieldPath.parse("/a~1b/~01/m~0n").segments()).containsExactly("a/b", "~1", "m~n");
    }

    @Test
    void refusesAPointerWithoutALeadingSlash() {
        assertThatThrownBy(() -> FieldPath.parse("a/b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesASegmentThatIsNeitherKeyNorIndex() {
        assertThatThrownBy(() -> FieldPath.of("a", 1.5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsItsParentAndLastSegment() {
        var path = FieldPath.ROOT.child("tracking").child(3);

        assertThat(path.parent()).contains(FieldPath.of("tracking"));
        assertThat(path.last()).contains("3");
        assertThat(FieldPath.ROOT.parent()).isEmpty();
        assertThat(FieldPath.ROOT.last()).isEmpty();
    }

    @Test
    void ordersIndexesAsNumbersAndParentsFirst() {
        List<FieldPath> ordered = Stream.of("", "/notes", "/notes/2", "/notes/2/title", "/notes/10", "/title")
                .map(FieldPath::parse)
                .toList();
        var reversed = ordered.stream().collect(Collectors.toList());
        Collections.reverse(reversed);

        assertThat(reversed.stream().sorted()).containsExactlyElementsOf(ordered);
    }
}
