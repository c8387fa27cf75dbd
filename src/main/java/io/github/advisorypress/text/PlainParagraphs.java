package io.github.advisorypress.text;

import java.util.Optional;

/**
 * Paragraphs without any markup, of one line each: most of what authors write. They become HTML without a parser, which
 * takes a fraction of the time, and the same HTML as with it.
 */
final class PlainParagraphs {
    /** Every sign that Markdown, HTML or the sanitiser treats in a way of its own. */
    private static final String SIGNS = "`*_[]<>{}&\\!|~^\"'@=+\t\r\u0000\u00A0\uFFFD";

    private PlainParagraphs() {}

    /** The HTML of a text that is nothing but such paragraphs; empty for any other. */
    static Optional<String> html(String text) {
        StringBuilder html = new StringBuilder(text.length() + 32);
        boolean afterText = false;
        for (String line : text.split("\n", -1)) {
            if (line.isEmpty()) {
                afterText = false;
            } else if (afterText || !isPlain(line)) {
                return Optional.empty();
            } else {
                html.append("<p>").append(line).append("</p>\n");
                afterText = true;
            }
        }
        return Optional.of(html.toString());
    }

    private static boolean isPlain(String line) {
        char first = line.charAt(0);
        if (first == '#' || first == '-' || first == ':' || (first >= '0' && first <= '9') || isSpace(first)) {
            return false;
        }
        if (isSpace(line.charAt(line.length() - 1))) {
            return false;
        }
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < ' ' || Character.isSurrogate(c) || SIGNS.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
