package io.github.advisorypress.validation.rule.bilingual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The facts that a text states, found in one pass: whatever begins a word and has the form of a fact. */
final class Facts {

    private static final String MONTH =
            "(?<name>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
                    + "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(?<year>\\d{4})\\b";
    private static final String MONTH_NAMES = "janfebmaraprmayjunjulaugsepoctnovdec";

    private static final Pattern LANGUAGE_SEGMENT = Pattern.compile("/[a-zA-Z]{2}(?:-[a-zA-Z]{2,4})?(?=/|$)");

    /** The forms of what begins with a letter, the most particular first. */
    private static final List<Form> LETTER_FORMS = List.of(
            new Form(true, "https?://[A-Za-z0-9._~:/?#@!$&*+,;=%-]*[A-Za-z0-9/_=&%#+-]", match -> LANGUAGE_SEGMENT
                    .matcher(match.group())
                    .replaceAll("")),
            new Form(
                    true,
                    "(?:CVE-\\d{4}-\\d{4,}|CNVD-\\d{4}-\\d{4,}|CNNVD-\\d{6}-\\d{3,}|CWE-\\d+|GHSA(?:-[0-9a-z]{4}){3}"
                            + "|[A-Z][A-Za-z0-9]*-S[AN]-\\d{4}-\\d{4,})",
                    Matcher::group),
            new Form(true, "[vV]" + Form.VERSION, match -> match.group()
                    .substring(1)
                    .toLowerCase(Locale.ROOT)),
            new Form(false, MONTH + "\\s+" + DAY + ",?\\s+" + YEAR, Facts::date),
            new Form(false, MONTH + ",?\\s+" + YEAR, Facts::date),
            new Form(false, MONTH + "\\s+" + DAY + "\\b", Facts::date));

    /** The forms of what begins with a digit, the most particular first; a value without text is no fact. */
    private static final List<Form> DIGIT_FORMS = List.of(
            new Form(false, "(?<=^[ \\t]{0,12})\\d{1,3}[.)、]\\s", match -> ""),
            new Form(false, "(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?![\\d-])", Facts::date),
            new Form(
                    false,
                    "(?<year>\\d{4})\\s*年\\s*(?<month>\\d{1,2})\\s*月(?:\\s*(?<day>\\d{1,2})\\s*日)?",
                    Facts::date),
            new Form(false, "(?<month>\\d{1,2})\\s*月\\s*(?<day>\\d{1,2})\\s*日", Facts::date),
            new Form(false, DAY + "\\s+" + MONTH + ",?\\s+" + YEAR, Facts::date),
            new Form(false, DAY + "\\s+" + MONTH, Facts::date),
            new Form(false, "(\\d+(?:\\.\\d+)?)\\s*(万亿|亿|万|(?i:thousand|million|billion|trillion)\\b)", Facts::scaled),
            new Form(true, Form.VERSION, match -> match.group().toLowerCase(Locale.ROOT)),
            new Form(false, "(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)", Facts::number));

    private final List<Fact> certain = new ArrayList<>();
    private final List<Fact> numbers = new ArrayList<>();

    private Facts() {}

    /** What the text states. */
    static Facts of(String text) {
        var facts = new Facts();
        facts.find(text);
        return facts;
    }

    /** Identifiers, versions and addresses, which no language writes differently. */
    List<Fact> certain() {
        return Collections.unmodifiableList(certain);
    }

    /** Numbers of two digits and more, and dates; each language writes them in its own way. */
    List<Fact> numbers() {
        return Collections.unmodifiableList(numbers);
    }

    private void find(String text) {
        int at = 0;
        boolean inWord = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            if (!inWord && isDigit(c)) {
                end = take(text, at, DIGIT_FORMS);
            } else if (!inWord && mayBeginFact(text, at, c)) {
                end = take(text, at, LETTER_FORMS);
            }
            inWord = isDigit(text.charAt(end - 1)) || isLetter(text.charAt(end - 1));
            at = end;
        }
    }

    /** Notes the fact that begins here, and says where the search goes on. */
    private int take(String text, int start, List<Form> forms) {
        for (Form form : forms) {
            Matcher matcher = form.pattern()
                    .matcher(text)
                    .region(start, text.length())
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false);
            if (matcher.lookingAt()) {
                String value = form.value().apply(matcher);
                if (!value.isEmpty()) {
                    String written = matcher.group();
                    (form.certain() ? certain : numbers)
                            .add(new Fact(
                                    value,
                                    written,
                                    text.codePointCount(0, start),
                                    written.codePointCount(0, written.length())));
                }
                return matcher.end();
            }
        }
        return start + 1;
    }

    /**
     * Whether a letter can begin a fact at all: most words are in lower case, and of those only addresses and versions.
     */
    private static boolean mayBeginFact(String text, int at, char c) {
        return (c >= 'A' && c <= 'Z')
                || (c == 'h' && text.startsWith("http", at))
                || (c == 'v' && startsVersion(text, at));
    }

    private static boolean startsVersion(String text, int at) {
        return at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String date(Matcher match) {
        String year = part(match, "year");
        String month = part(match, "month");
        String name = part(match, "name");
        String day = part(match, "day");
        if (!name.isEmpty()) {
            int place = MONTH_NAMES.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
            month = Integer.toString(place / 3 + 1);
        }
        return year + "-" + padded(month) + "-" + padded(day);
    }

    private static String part(Matcher match, String group) {
        boolean named = match.pattern().pattern().contains("(?<" + group + ">");
        String value = named ? match.group(group) : null;
        return value == null ? "" : value;
    }

    private static String padded(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static String scaled(Matcher match) {
        long factor =
                switch (match.group(2).toLowerCase(Locale.ROOT)) {
                    case "thousand" -> 1_000L;
                    case "万" -> 10_000L;
                    case "million" -> 1_000_000L;
                    case "亿" -> 100_000_000L;
                    case "billion" -> 1_000_000_000L;
                    default -> 1_000_000_000_000L;
                };
        return new BigDecimal(match.group(1))
                .multiply(BigDecimal.valueOf(factor))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Small numbers are often written as words, so they are no fact. */
    private static String number(Matcher match) {
        String digits = match.group().replace(",", "");
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.length() - from < 2 ? "" : digits.substring(from);
    }

    /**
     * How one kind of fact is written.
     *
     * @param certain whether no language writes it differently
     */
    private record Form(boolean certain, Pattern pattern, Function<Matcher, String> value) {

        static final String VERSION =
                "\\d+(?:\\.\\d+)+(?:(?:[a-wyzA-WYZ]\\d*|-(?:rc|alpha|beta|sp|p|m)\\.?\\d+)(?![A-Za-z0-9]))?";

        Form(boolean certain, String pattern, Function<Matcher, String> value) {
            this(certain, Pattern.compile(pattern, Pattern.MULTILINE), value);
        }
    }
}
