package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.Leak;
import io.github.advisorypress.validation.LeakRule;
import io.github.advisorypress.validation.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds telephone numbers that are not the publisher’s own. */
final class TelephoneNumber implements LeakRule {
    private static final String CHINA = "(?:[(（]?(?:(?:\\+|00)86[)）]?[- ]?|86[)）]?[- ]))?";
    private static final String BEFORE = "(?<![\\p{L}\\p{N}_./=+#-]|[0-9][- ])";
    private static final String AFTER = "(?![\\p{L}&&[^\\p{IsHan}]]|[0-9_]|[./-][0-9A-Za-z])";
    private static final List<Pattern> NUMBERS = List.of(
            // Mobile numbers of mainland China.
            form("(?=[(（+018])" + BEFORE, CHINA + "1[3-9][0-9](?:[0-9]{8}|(?<s>[- ])[0-9]{4}\\k<s>[0-9]{4})"),
            // Fixed lines of mainland China: an area code, then a hyphen, a space or a bracket.
            form(
                    "(?=[(（+08])" + BEFORE,
                    CHINA
                            + "[(（]?(?:0?10|0?2[0-57-9]|0?[3-9][0-9]{2})(?:[)）][- ]?|[- ])[2-8][0-9]{2,3}[- ]?[0-9]{4}(?:(?:-| ?转 ?)[0-9]{3,5})?"),
            form("(?=[+0])" + BEFORE, "(?:\\+|00)86[- ][1-9][0-9]{1,2}[- ][0-9]{4}[- ]?[0-9]{3,4}"),
            // Service numbers.
            form("(?=[48])" + BEFORE, "(?:400|800)(?<s>[- ])(?:[0-9]{3}\\k<s>[0-9]{4}|[0-9]{4}\\k<s>[0-9]{3})"),
            // Anywhere else: the country code with its plus.
            form("(?=\\+)(?<![\\p{L}\\p{N}_+.=/~-])", "\\+(?!86)[1-9][0-9]{0,2}(?:[- .]?[(]?[0-9]{1,5}[)]?){2,6}"),
            // Whatever a text calls a telephone number. The keyword is asked for last.
            form(
                    "(?i)[:：](?<=(?:电话|手机|座机|热线|传真|telephone|phone|mobile|fax|\\btel)(?:号码|号| number)?[.]? ?[:：]) ?",
                    "[(（+]?[0-9][0-9 ()（）+-]{5,18}[0-9]"));
    private static final int LEAST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_BETWEEN = 2;
    /** What can stand before the first digit: a colon, a space, a bracket, a plus. */
    private static final int BEFORE_DIGITS = 4;

    private final Set<String> own;

    private static Pattern form(String before, String number) {
        return Pattern.compile(before + "(?<number>" + number + ")" + AFTER);
    }

    TelephoneNumber(Site site) {
        own = OwnContacts.telephones(site);
    }

    @Override
    public String id() {
        return "telephone-number";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "个人信息保护法 (PIPL), Article 4 and 25; ITU-T E.164";
    }

    @Override
    public List<Leak> leaks(Passage passage) {
        List<Leak> candidates = new ArrayList<>();
        String text = passage.text();
        int digits = 0;
        int start = 0;
        int last = -1;
        // A number is where so many digits stand together, with at most two other characters between them.
        for (int i = 0; i <= text.length(); i++) {
            boolean isDigit = i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
            if (i == text.length() || (!isDigit && last >= 0 && i - last > MOST_BETWEEN)) {
                if (digits >= LEAST_DIGITS) {
                    addAll(text, Math.max(0, start - BEFORE_DIGITS), last + 1, candidates);
                }
                digits = 0;
                last = -1;
            } else if (isDigit) {
                start = digits == 0 ? i : start;
                last = i;
                digits++;
            }
        }
        return Leaks.apart(candidates);
    }

    private void addAll(String text, int start, int end, List<Leak> candidates) {
        for (Pattern pattern : NUMBERS) {
            Matcher matcher = pattern.matcher(text).region(start, end).useTransparentBounds(true);
            while (matcher.find()) {
                String number = matcher.group("number");
                int digits = OwnContacts.digits(number).length();
                if (digits >= LEAST_DIGITS && digits <= MOST_DIGITS && !own.contains(OwnContacts.subscriber(number))) {
                    candidates.add(new Leak(matcher.start("number"), matcher.end("number"), List.of(number)));
                }
            }
        }
    }
}
