package io.github.advisorypress.validation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the words of a text from its code, addresses and link targets, in one pass and without a tree, because several
 * rules ask this of every text of a site.
 */
public final class Prose {
    /** Stands for every character that is no prose; it is neither a letter nor space nor punctuation. */
    public static final char OTHER = '\uFFFC';

    /** What is no prose, each with a sign without which a text cannot hold it: looking for that is far cheaper. */
    private static final List<NoProse> NO_PROSE = List.of(
            // Fenced code, to its end or the end of the text.
            NoProse.of("```", "(?m)^[ >]*(`{3,})[^\\n]*\\n(?s:.*?)(?:^[ >]*\\1`*[ \\t]*$|\\z)"),
            NoProse.of("~~~", "(?m)^[ >]*(~{3,})[^\\n]*\\n(?s:.*?)(?:^[ >]*\\1~*[ \\t]*$|\\z)"),
            // A code span: equal runs of backticks.
            NoProse.of("`", "(?<!`)(`+)(?!`)(?s:[^`]|(?!(?<!`)\\1(?!`))`){1,2000}?(?<!`)\\1(?!`)"),
            // The target of a link or an image, and the definition of one.
            NoProse.of("](", "(?<=\\])\\((?:[^()\\n]|\\([^()\\n]*\\)){0,2000}\\)"),
            NoProse.of("]:", "(?m)^ {0,3}\\[[^\\]\\n]+\\]:[^\\n]*$"),
            // What stands between angle brackets, bare addresses, mail addresses.
            NoProse.of("<", "<[A-Za-z][^<>\\n]*>"),
            NoProse.of("://", "[a-z][a-z0-9+.-]*://[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%]*[A-Za-z0-9\\-_~/#@$&*+=%]"),
            NoProse.of("@", "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+"));

    private Prose() {}

    /** The text with {@link #OTHER} in place of every character that is no prose; lines and length stay the same. */
    public static String of(String text) {
        var masked = new StringBuilder(text);
        for (NoProse kind : NO_PROSE) {
            if (text.contains(kind.sign())) {
                Matcher matcher = kind.pattern().matcher(masked.toString());
                while (matcher.find()) {
                    mask(masked, matcher.toMatchResult());
                }
            }
        }
        return masked.toString();
    }

    private static void mask(StringBuilder masked, MatchResult found) {
        for (int i = found.start(); i < found.end(); i++) {
            if (masked.charAt(i) != '\n') {
                masked.setCharAt(i, OTHER);
            }
        }
    }

    private record NoProse(String sign, Pattern pattern) {
        static NoProse of(String sign, String pattern) {
            return new NoProse(sign, Pattern.compile(pattern));
        }
    }
}
