package io.github.advisorypress.validation.rule.bilingual;

import java.util.regex.Pattern;

/** Words that a text of one language quotes from another. */
final class ForeignWords {

    private static final Pattern QUOTED = Pattern.compile(
            "```.*?(?:```|$)|`[^`\n]*`|“[^”]*”|\"[^\"\n]*\"|\\([^()]*\\)|《[^》]*》|https?://\\S+", Pattern.DOTALL);

    private ForeignWords() {}

    /** The text with spaces in the place of what stands in quotation marks, brackets, code and addresses. */
    static String blanked(String text) {
        return QUOTED.matcher(text).replaceAll(match -> " ".repeat(match.end() - match.start()));
    }
}
