package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.validation.Leak;
import io.github.advisorypress.validation.LeakRule;
import io.github.advisorypress.validation.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds keys, tokens and passwords that open something. */
final class AccessToken implements LeakRule {
    private static final String NO_WORD_BEFORE = "(?<![A-Za-z0-9_-])";
    private static final List<SignedPattern> KINDS = List.of(
            SignedPattern.of("-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----", "-----BEGIN"),
            // Amazon Web Services; its own example ends with EXAMPLE.
            SignedPattern.of(
                    NO_WORD_BEFORE + "(?:AKIA|ASIA|ABIA|ACCA)(?![A-Z2-7]{9}EXAMPLE)[A-Z2-7]{16}(?![A-Z0-9])",
                    "AKIA",
                    "ASIA",
                    "ABIA",
                    "ACCA"),
            SignedPattern.of(
                    NO_WORD_BEFORE + "gh[pousr]_[A-Za-z0-9]{36,255}(?![A-Za-z0-9])",
                    "ghp_",
                    "gho_",
                    "ghu_",
                    "ghs_",
                    "ghr_"),
            SignedPattern.of("github_pat_[A-Za-z0-9_]{22,255}", "github_pat_"),
            SignedPattern.of(
                    NO_WORD_BEFORE + "gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|oas|soat)-[A-Za-z0-9_-]{20,300}",
                    "glpat-",
                    "gldt-",
                    "glrt-",
                    "glcbt-",
                    "glptt-",
                    "glft-",
                    "glimt-",
                    "glagent-",
                    "gloas-",
                    "glsoat-"),
            SignedPattern.of(NO_WORD_BEFORE + "xox[a-z]-[A-Za-z0-9-]{10,250}", "xox"),
            SignedPattern.of(NO_WORD_BEFORE + "AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])", "AIza"),
            // Alibaba Cloud, Tencent Cloud, Baidu AI Cloud.
            SignedPattern.of(NO_WORD_BEFORE + "LTAI[A-Za-z0-9]{12,20}(?![A-Za-z0-9])", "LTAI"),
            SignedPattern.of(NO_WORD_BEFORE + "AKID[A-Za-z0-9]{32}(?![A-Za-z0-9])", "AKID"),
            SignedPattern.of(NO_WORD_BEFORE + "ALTAK[A-Za-z0-9]{21}(?![A-Za-z0-9])", "ALTAK"),
            SignedPattern.of(NO_WORD_BEFORE + "npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])", "npm_"),
            SignedPattern.of(NO_WORD_BEFORE + "pypi-[A-Za-z0-9_-]{50,300}", "pypi-"),
            SignedPattern.of("dckr_pat_[A-Za-z0-9_-]{20,100}", "dckr_pat_"),
            SignedPattern.of(
                    NO_WORD_BEFORE + "sk(?:_live_|-proj-|-ant-|-)(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{24,250}",
                    "sk-",
                    "sk_live_"),
            // Robots of DingTalk, WeCom, Feishu and Slack.
            SignedPattern.of("oapi\\.dingtalk\\.com/robot/send\\?access_token=[0-9a-f]{32,64}", "dingtalk"),
            SignedPattern.of("qyapi\\.weixin\\.qq\\.com/cgi-bin/webhook/send\\?key=[0-9a-f-]{36}", "weixin"),
            SignedPattern.of("open\\.feishu\\.cn/open-apis/bot/v2/hook/[0-9a-f-]{36}", "feishu"),
            SignedPattern.of(
                    "hooks\\.slack\\.com/services/T[A-Z0-9]{6,12}/B[A-Z0-9]{6,12}/[A-Za-z0-9]{20,30}", "hooks.slack"),
            // RFC 7519; both parts before the signature are JSON objects.
            SignedPattern.of(
                    NO_WORD_BEFORE + "eyJ[A-Za-z0-9_-]{8,2000}\\.eyJ[A-Za-z0-9_-]{8,4000}\\.[A-Za-z0-9_-]{8,1000}",
                    "eyJ"));
    /** What an assignment or a header gives; whether it is a secret tells its look. The keyword is asked for last. */
    private static final Pattern ASSIGNED = Pattern.compile(
            "[=:：为是](?<=(?i:passw(?:or)?d|passphrase|secret|token|api[_-]?key|access[_-]?key(?:[_-]?id)?|\\bpwd|\\bauth|密码|口令|密钥|令牌)[\"'`]? ?[=:：为是]) ?[\"'`“]?(?<value>[!-~&&[^\"'`<>{}()\\[\\],;=]]{8,200}(?:={1,2}(?![!-~]))?)");

    private static final SignedPattern BEARER =
            SignedPattern.of("\\b[Bb](?:earer|EARER) (?<value>[A-Za-z0-9._~+/=-]{16,2000})", "earer ", "EARER ");

    private static final int SHOWN = 4;
    private static final int LONG = 20;
    private static final double LEAST_ENTROPY = 3.0;

    @Override
    public String id() {
        return "access-token";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CWE-798 and CWE-200: a secret that was published once is lost and has to be replaced";
    }

    @Override
    public List<Leak> leaks(Passage passage) {
        List<Leak> leaks = new ArrayList<>();
        List<Leak> whole = new ArrayList<>();
        String text = passage.text();
        KINDS.forEach(kind -> kind.addTo(whole, text));
        whole.forEach(leak -> leaks.add(masked(leak.start(), leak.end(), text)));
        addRandom(ASSIGNED, text, leaks);
        if (BEARER.mayMatch(text)) {
            addRandom(BEARER.pattern(), text, leaks);
        }
        return Leaks.apart(leaks);
    }

    private static void addRandom(Pattern pattern, String text, List<Leak> leaks) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (isRandom(matcher.group("value"))) {
                leaks.add(masked(matcher.start("value"), matcher.end("value"), text));
            }
        }
    }

    private static Leak masked(int start, int end, String text) {
        return new Leak(start, end, List.of(text.substring(start, start + SHOWN) + "…"));
    }

    /** Whether somebody or something made this up to be hard to guess: letters and digits, mixed, with few repeats. */
    private static boolean isRandom(String value) {
        boolean lower = value.chars().anyMatch(Character::isLowerCase);
        boolean upper = value.chars().anyMatch(Character::isUpperCase);
        boolean digit = value.chars().anyMatch(Character::isDigit);
        boolean sign = value.chars().anyMatch(c -> "!@#$%^&*+=~?|".indexOf(c) >= 0);
        long classes =
                Stream.of(lower, upper, digit, sign).filter(found -> found).count();
        boolean place =
                value.startsWith("http") || value.startsWith("$") || value.startsWith("%") || value.contains("://");
        return digit
                && (lower || upper)
                && !place
                && (classes >= 3 || value.length() >= LONG)
                && entropy(value) >= LEAST_ENTROPY;
    }

    /** Shannon’s entropy in bits of a character. */
    private static double entropy(String value) {
        int[] counts = new int[128];
        value.chars().forEach(c -> counts[c]++);
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / value.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }
}
