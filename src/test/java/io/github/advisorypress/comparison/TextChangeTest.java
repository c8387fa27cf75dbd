package io.github.advisorypress.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.advisorypress.comparison.TextChange.Kind;
import io.github.advisorypress.comparison.TextChange.Passage;
import io.github.advisorypress.comparison.TextChange.Segment;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextChangeTest {
    /** The change in one line: what went in {@code [-…-]}, what came in {@code {+…+}}. */
    private static String show(String before, String after) {
        return TextChange.of(before, after).passages().stream()
                .flatMap(passage -> passage.segments().stream())
                .map(TextChangeTest::show)
                .collect(Collectors.joining());
    }

    private static String show(Segment segment) {
        return switch (segment.kind()) {
            case EQUAL -> segment.text();
            case REMOVED -> "[-" + segment.text() + "-]";
            case ADDED -> "{+" + segment.text() + "+}";
        };
    }

    private static String side(TextChange change, Kind without) {
        return change.passages().stream()
                .flatMap(passage -> passage.segments().stream())
                .filter(segment -> segment.kind() != without)
                .map(Segment::text)
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "Upgrade to 3.2.1 now., Upgrade to 3.2.2 now., Upgrade to [-3.2.1-]{+3.2.2+} now.",
        "CVE-2024-6387 is fixed, CVE-2024-6409 is fixed, [-CVE-2024-6387-]{+CVE-2024-6409+} is fixed",
        "请升级到 3.2.1 版本。, 请尽快升级到 3.2.1 版本。, 请{+尽快+}升级到 3.2.1 版本。",
        "可能导致远程代码执行。, 可能导致拒绝服务。, 可能导致[-远程代码执行-]{+拒绝服务+}。",
        "受影响的产品尚在调查中, 受影响的产品已修复, 受影响的产品[-尚在调查中-]{+已修复+}",
        "we do not know, we know, we [-do not -]know",
    })
    void marksTheWordsThatWentAndCame(String before, String after, String shown) {
        assertThat(show(before, after)).isEqualTo(shown);
    }

    @Test
    void doesNotTearApartWhatIsAlikeByChance() {
        assertThat(show("The cat of the house", "A dog of a street"))
                .isEqualTo("[-The cat of the house-]{+A dog of a street+}");
    }

    @Test
    void keepsWholeLinesThatAreAlikeInPassagesOfTheirOwn() {
        var change = TextChange.of("one\n\ntwo words\n\nthree", "one\n\ntwo letters\n\nthree\n\nfour");

        assertThat(change.passages()).hasSize(4);
        assertThat(change.passages().stream().map(Passage::isEqual)).containsExactly(true, false, true, false);
        assertThat(change.passages().get(1).before()).containsExactly("two words");
        assertThat(change.passages().get(1).after()).containsExactly("two letters");
        assertThat(change.passages().get(3).before()).containsExactly("three");
        assertThat(change.passages().get(3).after()).containsExactly("three", "", "four");
    }

    @Test
    void takesLineEndsOfAnySortForTheSame() {
        assertThat(TextChange.of("a\r\nb\r", "a\nb\n").passages())
                .singleElement()
                .matches(Passage::isEqual);
    }

    @Test
    void hasNothingToSayOfNothing() {
        assertThat(TextChange.of("", "").passages()).isEmpty();
        assertThat(show("", "new")).isEqualTo("{+new+}");
        assertThat(show("old", "")).isEqualTo("[-old-]");
    }

    @Test
    void losesNoSignOfEitherText() {
        var random = new Random(20240705);
        String signs = "ab 升级 1.2-\n\n。，\uD83D\uDE00\uD800\t\u0007";
        for (int round = 0; round < 2_000; round++) {
            String before = any(random, signs);
            String after = round % 2 == 0 ? any(random, signs) : edited(random, before, signs);
            var change = TextChange.of(before, after);

            assertThat(side(change, Kind.ADDED)).isEqualTo(before);
            assertThat(side(change, Kind.REMOVED)).isEqualTo(after);
        }
    }

    private static String any(Random random, String signs) {
        return IntStream.range(0, random.nextInt(40))
                .mapToObj(i -> String.valueOf(signs.charAt(random.nextInt(signs.length()))))
                .collect(Collectors.joining());
    }

    private static String edited(Random random, String text, String signs) {
        int at = random.nextInt(text.length() + 1);
        int end = at + random.nextInt(text.length() - at + 1);
        return text.substring(0, at) + any(random, signs) + text.substring(end);
    }

    @Test
    void isBoundedInTimeForLongTexts() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(TextChange.of(words(1, " "), words(2, " ")).passages()).isNotEmpty();
            assertThat(TextChange.of(words(1, "\n"), words(2, "\n")).passages()).isNotEmpty();
            assertThat(TextChange.of(words(1, "\n\n"), words(3, "\n\n")).passages())
                    .isNotEmpty();
            assertThat(TextChange.of("\n".repeat(100_000), "a\n".repeat(50_000)).passages())
                    .isNotEmpty();
            assertThat(TextChange.of(paragraphs(1), paragraphs(2)).passages()).isNotEmpty();
        });
    }

    @Test
    void findsTheChangedWordsOfALongTextOfParagraphs() {
        String before = paragraphs(1);
        String after = before.replaceFirst("\\bw1\\b", "instead");

        assertThat(show(before, after)).contains("{+instead+}").hasSizeLessThan(before.length() + 30);
    }

    private static String words(int seed, String between) {
        var random = new Random(seed);
        return IntStream.range(0, 25_000)
                .mapToObj(i -> "w" + random.nextInt(50))
                .collect(Collectors.joining(between));
    }

    /** 100 KB in paragraphs of some 150 words. */
    private static String paragraphs(int seed) {
        var random = new Random(seed);
        return IntStream.range(0, 170)
                .mapToObj(i -> IntStream.range(0, 150)
                        .mapToObj(j -> "w" + random.nextInt(50))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n\n"));
    }
}
