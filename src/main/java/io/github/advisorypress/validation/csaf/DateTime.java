package io.github.advisorypress.validation.csaf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A moment as the {@code date-time} of RFC 3339 writes it: with any offset up to 23:59, a fraction of any length, and
 * leap seconds. Equal are texts of the same moment, whatever their offsets; {@link java.time.OffsetDateTime} knows only
 * some of them.
 */
public final class DateTime implements Comparable<DateTime> {
    private static final long MINUTES_OF_HOUR = 60;
    private static final long MINUTES_OF_DAY = 24 * MINUTES_OF_HOUR;
    private static final int LEAP_SECOND = 60;

    // 2023-10-12T02:00:00 and at least Z
    private static final int SHORTEST = 20;
    private static final int END_OF_SECONDS = 19;

    private final long minute;
    private final int second;
    private final String fraction;

    private DateTime(long minute, int second, String fraction) {
        this.minute = minute;
        this.second = second;
        this.fraction = fraction;
    }

    /** The moment that the text writes; nothing unless all of the text is a {@code date-time} of RFC 3339. */
    public static Optional<DateTime> parse(String text) {
        return Optional.ofNullable(read(text));
    }

    private static @Nullable DateTime read(String text) {
        if (text.length() < SHORTEST || !hasSeparators(text)) {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, END_OF_SECONDS);
        if (!isDate(year, month, day) || !isTime(hour, minute) || second < 0 || second > LEAP_SECOND) {
            return null;
        }
        int endOfFraction = endOfFraction(text);
        if (endOfFraction < 0 || !isOffset(text, endOfFraction)) {
            return null;
        }
        long minuteInUtc = LocalDate.of(year, month, day).toEpochDay() * MINUTES_OF_DAY
                + hour * MINUTES_OF_HOUR
                + minute
                - offset(text, endOfFraction);
        // RFC 3339, 5.7: a leap second is the last second of a day in UTC, whatever the local time says.
        if (second == LEAP_SECOND && Math.floorMod(minuteInUtc, MINUTES_OF_DAY) != MINUTES_OF_DAY - 1) {
            return null;
        }
        return new DateTime(minuteInUtc, second, significant(text, endOfFraction));
    }

    private static boolean hasSeparators(String text) {
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && (text.charAt(10) == 'T' || text.charAt(10) == 't')
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    private static boolean isDate(int year, int month, int day) {
        return year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static boolean isTime(int hour, int minute) {
        return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59;
    }

    /** Where the fraction ends, which may be where it would begin; negative for a point without digits. */
    private static int endOfFraction(String text) {
        if (text.charAt(END_OF_SECONDS) != '.') {
            return END_OF_SECONDS;
        }
        int end = END_OF_SECONDS + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end == END_OF_SECONDS + 1 ? -1 : end;
    }

    private static boolean isOffset(String text, int start) {
        return switch (text.length() - start) {
            case 1 -> text.charAt(start) == 'Z' || text.charAt(start) == 'z';
            case 6 ->
                (text.charAt(start) == '+' || text.charAt(start) == '-')
                        && text.charAt(start + 3) == ':'
                        && isTime(number(text, start + 1, start + 3), number(text, start + 4, start + 6));
            default -> false;
        };
    }

    private static long offset(String text, int start) {
        if (text.length() == start + 1) {
            return 0;
        }
        long minutes = number(text, start + 1, start + 3) * MINUTES_OF_HOUR + number(text, start + 4, start + 6);
        return text.charAt(start) == '-' ? -minutes : minutes;
    }

    /** The fraction without the zeros at its end, which say nothing. */
    private static String significant(String text, int end) {
        int last = end;
        while (last > END_OF_SECONDS + 1 && text.charAt(last - 1) == '0') {
            last--;
        }
        return last > END_OF_SECONDS ? text.substring(END_OF_SECONDS + 1, last) : "";
    }

    /** The number that the digits write; negative where one of them is no digit. */
    private static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return -1;
            }
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Orders from the earlier to the later; a leap second lies between the two seconds around it. */
    @Override
    public int compareTo(DateTime other) {
        int order = Long.compare(minute, other.minute);
        if (order == 0) {
            order = Integer.compare(second, other.second);
        }
        // Without zeros at their ends, fractions compare like texts.
        return order == 0 ? fraction.compareTo(other.fraction) : order;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof DateTime other
                && minute == other.minute
                && second == other.second
                && fraction.equals(other.fraction);
    }

    @Override
    public int hashCode() {
        return (Long.hashCode(minute) * 31 + second) * 31 + fraction.hashCode();
    }

    /** The moment in UTC. */
    @Override
    public String toString() {
        String date =
                LocalDate.ofEpochDay(Math.floorDiv(minute, MINUTES_OF_DAY)).toString();
        long minuteOfDay = Math.floorMod(minute, MINUTES_OF_DAY);
        return date
                + 'T'
                + twoDigits(minuteOfDay / MINUTES_OF_HOUR)
                + ':'
                + twoDigits(minuteOfDay % MINUTES_OF_HOUR)
                + ':'
                + twoDigits(second)
                + (fraction.isEmpty() ? "" : "." + fraction)
                + 'Z';
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
