package io.github.advisorypress.validation.csaf;

/** The beginning of a text, short enough for a message. */
public final class Excerpt {
    private static final int LONGEST = 80;

    private Excerpt() {}

    /** The text itself, or its first 80 code points and an ellipsis. */
    public static String of(String text) {
        // Whoever wrote the document decides how long its texts are; counting all of a long one is not needed.
        if (text.length() <= LONGEST || text.codePointCount(0, Math.min(text.length(), 2 * LONGEST + 1)) <= LONGEST) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** A version as it prints, made as short. */
    public static String of(CsafVersion version) {
        return of(version.toString());
    }
}
