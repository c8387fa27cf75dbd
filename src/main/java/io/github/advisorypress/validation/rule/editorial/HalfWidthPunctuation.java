package io.github.advisorypress.validation.rule.editorial;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.Passage;
import io.github.advisorypress.validation.TextRule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds Latin punctuation marks beside Chinese characters. */
final class HalfWidthPunctuation implements TextRule {
    private static final String HALF = ",.;:?!()";
    private static final String FULL = "，。；：？！（）";
    private static final String AFTER_HAN = "(?<=" + Han.CHARACTER + Han.MARKS + ")";
    private static final String BEFORE_HAN = "(?=" + Han.MARKS + Han.CHARACTER + ")";
    private static final Pattern MARK = Pattern.compile(
            "(?=[,;:?!.()])(?:" + AFTER_HAN + "(?:[,;:?]|!(?!\\[)|\\.(?![A-Za-z0-9./])|[()])|(?<=[^\\s\\uFFFC])[,;:?]"
                    + BEFORE_HAN + "|[()]" + BEFORE_HAN + ")");

    @Override
    public String id() {
        return "half-width-punctuation";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "GB/T 15834 标点符号用法";
    }

    @Override
    public void check(Passage passage, Findings findings) {
        if (!passage.isChinese()) {
            return;
        }
        Matcher matcher = MARK.matcher(passage.prose());
        while (matcher.find()) {
            String mark = matcher.group();
            passage.report(
                    findings, matcher.start(), matcher.end(), mark, String.valueOf(FULL.charAt(HALF.indexOf(mark))));
        }
    }
}
