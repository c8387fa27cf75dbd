package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.validation.Leak;
import io.github.advisorypress.validation.LeakRule;
import io.github.advisorypress.validation.Passage;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers of resident identity cards of China. */
final class IdentityCardNumber implements LeakRule {
    private static final Pattern NUMBER = Pattern.compile(
            "(?=[1-9])(?<![0-9A-Za-z_-])(?<region>[1-9][0-9]{5})[ -]?(?<year>(?:18|19|20)[0-9]{2})(?<month>[01][0-9])(?<day>[0-3][0-9])[ -]?(?<rest>[0-9]{3}[0-9XxＸ])(?![0-9A-Za-z_-])");
    /** GB/T 2260: the first two digits of a place. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83", "91");
    // GB 11643-1999: ISO 7064, MOD 11-2
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int SHOWN = 2;

    @Override
    public String id() {
        return "identity-card-number";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "个人信息保护法 (PIPL), Article 28: sensitive personal information; GB 11643-1999";
    }

    @Override
    public List<Leak> leaks(Passage passage) {
        List<Leak> leaks = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(passage.text());
        while (matcher.find()) {
            if (PROVINCES.contains(matcher.group("region").substring(0, SHOWN))
                    && isDay(matcher)
                    && isChecked(matcher)) {
                leaks.add(new Leak(
                        matcher.start(), matcher.end(), List.of(matcher.group().substring(0, SHOWN) + "…")));
            }
        }
        return leaks;
    }

    private static boolean isDay(Matcher matcher) {
        try {
            LocalDate day = LocalDate.of(number(matcher, "year"), number(matcher, "month"), number(matcher, "day"));
            return day.getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static boolean isChecked(Matcher matcher) {
        String number = matcher.group("region")
                + matcher.group("year")
                + matcher.group("month")
                + matcher.group("day")
                + matcher.group("rest");
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        char stated = number.charAt(WEIGHTS.length);
        char check = CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
        return check == (Character.isDigit(stated) ? stated : 'X');
    }
}
