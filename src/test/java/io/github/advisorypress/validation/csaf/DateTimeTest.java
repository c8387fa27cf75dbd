package io.github.advisorypress.validation.csaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DateTimeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1985-04-12T23:20:50.52Z",
                "1996-12-19T16:39:57-08:00",
                "1990-12-31T23:59:60Z",
                "1990-12-31T15:59:60-08:00",
                "1937-01-01T12:00:27.87+00:20",
                "2023-10-12T02:00:00Z",
                "2023-10-12t02:00:00z",
                "2023-10-12t02:00:00.5+08:00",
                "2023-10-12T00:00:00Z",
                "2023-10-12T23:59:59Z",
                "2023-10-12T02:00:00+00:00",
                "2023-10-12T02:00:00-00:00",
                "2023-10-12T02:00:00+18:01",
                "2023-10-12T02:00:00-23:59",
                "2023-10-12T02:00:00+23:59",
                "2023-10-12T02:00:00.0Z",
                "2023-10-12T02:00:00.123456789Z",
                "2023-10-12T02:00:00.1234567890123456789012345678901234567890Z",
                "2023-01-31T02:00:00Z",
                "2023-02-28T02:00:00Z",
                "2024-02-29T02:00:00Z",
                "2000-02-29T02:00:00Z",
                "0000-02-29T02:00:00Z",
                "0000-01-01T00:00:00Z",
                "0000-01-01T00:00:00+23:59",
                "9999-12-31T23:59:59-23:59",
                "2023-04-30T02:00:00Z",
                "2016-12-31T23:59:60.999Z",
                "2017-01-01T07:59:60+08:00",
                "2016-12-31T23:29:60-00:30",
                "2017-01-01T23:58:60+23:59"
            })
    void readsWhatIsADateTime(String text) {
        assertThat(DateTime.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "today",
                "2023-10-12",
                "02:00:00Z",
                "2023-10-12T02:00:00",
                "2023-10-12T02:00Z",
                "2023-10-12T02:00:00.5",
                "2023-10-12 02:00:00Z",
                "2023-10-12_02:00:00Z",
                " 2023-10-12T02:00:00Z",
                "2023-10-12T02:00:00Z ",
                "2023-10-12T02:00:00Z\n",
                "2023-10-12T02:00:00ZZ",
                "2023-10-12T02:00:00 Z",
                "2023-10-12T02:00:00Z+08:00",
                "2023-10-12T02:00:00X",
                "2023-10-12T02:00:00.Z",
                "2023-10-12T02:00:00.+08:00",
                "2023-10-12T02:00:00,5Z",
                "2023-10-12T02:00:00.5.5Z",
                "2023-10-12T02:00:00.-5Z",
                "2023-10-12T02:00:00.5eZ",
                "2023-10-12T02:00:00+08",
                "2023-10-12T02:00:00+0800",
                "2023-10-12T02:00:00+8:00",
                "2023-10-12T02:00:00+08:0",
                "2023-10-12T02:00:00+08:000",
                "2023-10-12T02:00:00+08-00",
                "2023-10-12T02:00:00 08:00",
                "2023-10-12T02:00:00\u221208:00",
                "2023-10-12T02:00:00+24:00",
                "2023-10-12T02:00:00-24:00",
                "2023-10-12T02:00:00+08:60",
                "2023-10-12T02:00:00+-8:00",
                "2023-10-12T02:00:00+08:00:00",
                "2023-10-12T24:00:00Z",
                "2023-10-12T02:60:00Z",
                "2023-10-12T02:00:61Z",
                "2023-10-12T02:00:60Z",
                "2023-10-12T23:59:60+08:00",
                "2023-10-12T23:58:60Z",
                "2023-10-12T22:59:60Z",
                "2017-01-01T00:00:60Z",
                "2016-12-31T23:59:60+00:01",
                "2016-12-31T23:59:61Z",
                "2023-00-12T02:00:00Z",
                "2023-13-12T02:00:00Z",
                "2023-10-00T02:00:00Z",
                "2023-10-32T02:00:00Z",
                "2023-04-31T02:00:00Z",
                "2023-06-31T02:00:00Z",
                "2023-09-31T02:00:00Z",
                "2023-11-31T02:00:00Z",
                "2023-02-29T02:00:00Z",
                "2024-02-30T02:00:00Z",
                "1900-02-29T02:00:00Z",
                "2100-02-29T02:00:00Z",
                "23-10-12T02:00:00Z",
                "02023-10-12T02:00:00Z",
                "+2023-10-12T02:00:00Z",
                "-2023-10-12T02:00:00Z",
                "2023-1-12T02:00:00Z",
                "2023-10-2T02:00:00Z",
                "2023-10-12T2:00:00Z",
                "2023/10/12T02:00:00Z",
                "2023-10-12T02.00.00Z",
                "20231012T020000Z",
                "2023-W41-4T02:00:00Z",
                "2023-285T02:00:00.00Z",
                "-023-10-12T02:00:00Z",
                "2023-10-12T02:00:-1Z",
                "2023-10-12T02:00:+1Z",
                "２０２３-10-12T02:00:00Z",
                "2023-10-1২T02:00:00Z",
                "2023-10-12T02:00:00.৪Z",
                "2023-10-12T02:00:00Ｚ"
            })
    void readsNothingElse(String text) {
        assertThat(DateTime.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-10-12T02:00:00Z, 2023-10-12t02:00:00z",
        "2023-10-12T02:00:00Z, 2023-10-12T02:00:00-00:00",
        "2023-10-12T02:00:00Z, 2023-10-12T10:00:00+08:00",
        "2023-10-12T02:00:00Z, 2023-10-11T21:00:00-05:00",
        "2023-10-12T02:00:00Z, 2023-10-13T01:59:00+23:59",
        "2023-10-12T02:00:00Z, 2023-10-12T02:00:00.000000000000Z",
        "2023-10-12T02:00:00.5Z, 2023-10-12T02:00:00.50Z",
        "2024-02-29T23:30:00Z, 2024-03-01T00:00:00+00:30",
        "2023-12-31T23:30:00Z, 2024-01-01T00:00:00+00:30",
        "2016-12-31T23:59:60Z, 2017-01-01T07:59:60+08:00"
    })
    void takesOneMomentForEqualHoweverItIsWritten(String one, String other) {
        assertThat(moment(one)).isEqualTo(moment(other)).hasSameHashCodeAs(moment(other));
        assertThat(moment(one)).isEqualByComparingTo(moment(other));
    }

    @Test
    void ordersByMoment() {
        List<DateTime> ordered = new ArrayList<>();
        for (String text : List.of(
                "0000-01-01T00:00:00+23:59",
                "0000-01-01T00:00:00Z",
                "1969-12-31T23:59:59.9Z",
                "1970-01-01T00:00:00Z",
                "2016-12-31T23:59:59Z",
                "2016-12-31T23:59:59.999999999999Z",
                "2017-01-01T07:59:60+08:00",
                "2016-12-31T23:59:60.5Z",
                "2017-01-01T00:00:00Z",
                "2023-10-12T10:00:00+08:00",
                "2023-10-12T02:00:00.0000000001Z",
                "2023-10-12T02:00:00.00000000010000000001Z",
                "2023-10-12T02:00:00.0000000002Z",
                "2023-10-12T02:00:00.1Z",
                "2023-10-12T02:00:00.12Z",
                "2023-10-12T02:00:00.2Z",
                "2023-10-12T23:00:00+20:00",
                "2023-10-12T03:00:01Z",
                "2023-10-12T00:00:00-20:00",
                "9999-12-31T23:59:59Z",
                "9999-12-31T23:59:59-23:59")) {
            ordered.add(moment(text));
        }
        List<DateTime> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(shuffled.stream().sorted()).containsExactlyElementsOf(ordered);
        assertThat(ordered).doesNotHaveDuplicates();
    }

    @Test
    void agreesWithTheLibraryWhereThatReadsTheText() {
        Random random = new Random(3339);
        List<OffsetDateTime> times = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            times.add(Instant.ofEpochSecond(
                            random.nextLong(-60_000_000_000L, 250_000_000_000L), random.nextInt(1_000_000_000))
                    .atOffset(ZoneOffset.ofTotalSeconds(60 * random.nextInt(-18 * 60, 18 * 60 + 1))));
        }
        for (int i = 1; i < times.size(); i++) {
            assertThat(Integer.signum(written(times.get(i - 1)).compareTo(written(times.get(i)))))
                    .isEqualTo(Integer.signum(
                            times.get(i - 1).toInstant().compareTo(times.get(i).toInstant())));
        }
    }

    @Test
    void printsTheMomentInUtc() {
        assertThat(moment("2023-10-13T01:59:00.1200+23:59")).hasToString("2023-10-12T02:00:00.12Z");
        assertThat(moment("2017-01-01T07:59:60+08:00")).hasToString("2016-12-31T23:59:60Z");
    }

    @Test
    void readsAFractionOfAnyLength() {
        String zeros = "2023-10-12T02:00:00." + "0".repeat(500_000);
        assertThat(moment(zeros + "Z")).isEqualTo(moment("2023-10-12T02:00:00Z"));
        assertThat(moment(zeros + "1Z").compareTo(moment("2023-10-12T02:00:00Z")))
                .isPositive();
        assertThat(DateTime.parse(zeros)).isEmpty();
    }

    private static DateTime written(OffsetDateTime time) {
        return moment(time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }

    private static DateTime moment(String text) {
        return DateTime.parse(text).orElseThrow();
    }
}
