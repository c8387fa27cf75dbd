package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.Passage;
import io.github.advisorypress.validation.TextRule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words that play a vulnerability up. */
final class Exaggeration implements TextRule {
    private static final Pattern CHINESE = words(
            "",
            "史核毁灾灭末惊骇恐可空前无震",
            "史上最(?:严重|危险|大|强)",
            "史诗级",
            "核弹级?",
            "毁灭性",
            "灾难性",
            "灭顶之灾",
            "末日级?",
            "惊天",
            "惊人",
            "骇人",
            "恐怖",
            "可怕",
            "空前",
            "前所未有",
            "无人幸免",
            "震惊(?:业界|全球|世界)");
    private static final Pattern ENGLISH = words(
            "\\b",
            "cdantuhwmj",
            "catastroph(?:e|ic|ically)",
            "devastating(?:ly)?",
            "apocalyp(?:se|tic)",
            "doomsday",
            "nightmare",
            "terrifying(?:ly)?",
            "horrifying(?:ly)?",
            "unprecedented",
            "worst[- ]ever",
            "worst (?:\\w+ ){0,2}(?:in history|of all time|ever)",
            "most dangerous (?:\\w+ ){0,2}(?:in history|of all time|ever)",
            "nuclear[- ](?:level|grade)",
            "cyber[- ]pearl harbor",
            "mind-blowing",
            "jaw-dropping");

    /** The words between two boundaries; most characters begin none of them, which the first letters tell at once. */
    private static Pattern words(String boundary, String firstLetters, String... words) {
        return Pattern.compile(
                "(?=[" + firstLetters + "])" + boundary + "(?:" + String.join("|", words) + ")" + boundary,
                Pattern.CASE_INSENSITIVE);
    }

    @Override
    public String id() {
        return "exaggeration";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "RMSV 网络产品安全漏洞管理规定, Article 9 (3): no malicious exaggeration of harm and risk";
    }

    @Override
    public void check(Passage passage, Findings findings) {
        Matcher matcher = (passage.isChinese() ? CHINESE : ENGLISH).matcher(passage.prose());
        while (matcher.find()) {
            passage.report(findings, matcher.start(), matcher.end(), matcher.group());
        }
    }
}
