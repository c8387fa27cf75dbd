package io.github.advisorypress.validation.rule.editorial;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.Passage;
import io.github.advisorypress.validation.TextRule;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds straight and corner quotation marks in simplified Chinese. */
final class StraightQuotesInChinese implements TextRule {
    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");
    private static final String PUNCTUATION = "，。；：？！、（）《》";
    private static final Pattern QUOTE = Pattern.compile("(?=[「」『』\"'])(?:[「」『』]|(?<=[" + PUNCTUATION + "]|"
            + Han.CHARACTER + ")[\"']|[\"'](?=[" + PUNCTUATION + "]|" + Han.CHARACTER + "))");

    @Override
    public String id() {
        return "straight-quotes-in-chinese";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "GB/T 15834 标点符号用法: quotation marks are “ ” and ‘ ’";
    }

    @Override
    public void check(Passage passage, Findings findings) {
        if (!passage.isChinese()
                || TRADITIONAL.contains(passage.language().locale().getCountry())
                || passage.language().locale().getScript().equals("Hant")) {
            return;
        }
        Matcher matcher = QUOTE.matcher(passage.prose());
        while (matcher.find()) {
            passage.report(findings, matcher.start(), matcher.end(), matcher.group());
        }
    }
}
