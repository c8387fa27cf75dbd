package io.github.advisorypress.validation.rule.bilingual;

import java.util.regex.Pattern;

/** Words that a text of one language quotes from another. */
final class ForeignWords {

    private static final Pattern QUOTED = Pattern.compile(
            "```.*?(?:```|$)|`[^`\n]*`|“[^”]*”|\"[^\"\n]*\"|\\([^()]*\\)|《[^》]*》|https?://\\S+", Pattern.DOTALL);

    private static final char FIRST_EAST_ASIAN = '\u2E80';

    private ForeignWords() {}

    /** Whether a text has any character of the scripts of East Asia or of their punctuation. */
    static boolean isPossibleIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_EAST_ASIAN) {
                return true;
            }
        }
        return false;
    }

    /** The text with spaces in the place of what stands in quotation marks, brackets, code and addresses. */
    static String blanked(String text) {
        return QUOTED.matcher(text).replaceAll(match -> " ".repeat(match.end() - match.start()));
    }
}
