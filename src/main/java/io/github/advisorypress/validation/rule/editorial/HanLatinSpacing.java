package io.github.advisorypress.validation.rule.editorial;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.Passage;
import io.github.advisorypress.validation.Prose;
import io.github.advisorypress.validation.TextRule;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds Chinese characters and Latin letters or digits that are not one ordinary space apart. */
final class HanLatinSpacing implements TextRule {
    private static final String LATIN = "[A-Za-z0-9\\u00C0-\\u024F]";
    /** Nothing between the two but marks, or space that is not one ordinary space. */
    private static final String GAP = "(?:|[ ]{2,4}|[\\u00A0\\u2009\\u202F\\u3000]+)";

    private static final Pattern HAN_FIRST = Pattern.compile(
            "(?<before>" + Han.CHARACTER + Han.MARKS + ")" + GAP + "(?<after>" + Han.MARKS + "\\[?" + LATIN + ")");
    private static final Pattern LATIN_FIRST = Pattern.compile("(?<before>" + LATIN + "(?:\\]\\uFFFC*)?" + Han.MARKS
            + ")" + GAP + "(?<after>" + Han.MARKS + Han.CHARACTER + ")");
    private static final Pattern DATE =
            Pattern.compile("(?<![0-9])(?:[0-9]{4}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?|[0-9]{1,2}月[0-9]{1,2}日)");

    @Override
    public String id() {
        return "han-latin-spacing";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "The publisher’s own style, after the custom of Chinese technical writing; CSAF, feeds and CSV have no style sheet that could add the space";
    }

    @Override
    public void check(Passage passage, Findings findings) {
        if (!passage.isChinese()) {
            return;
        }
        String prose = passage.prose();
        String withoutDates = DATE.matcher(prose).replaceAll(date -> String.valueOf(Prose.OTHER)
                .repeat(date.group().length()));
        for (Pattern pattern : List.of(HAN_FIRST, LATIN_FIRST)) {
            Matcher matcher = pattern.matcher(withoutDates);
            while (matcher.find()) {
                String before = matcher.group("before");
                String after = matcher.group("after");
                passage.report(
                        findings, matcher.start("before"), matcher.end("after"), matcher.group(), before + " " + after);
            }
        }
    }
}
