package io.github.advisorypress.diagnostic;

import java.util.Optional;

/**
 * How text of any origin is shown on a terminal: how many cells it takes, and nothing in it that commands the terminal.
 */
public final class TerminalText {

    private static final char WIDE_SPACE = '\u3000';

    /** First and last code points of the blocks that Unicode's East Asian Width calls wide or full-width, in order. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3,
        0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680,
                0x1F6FF,
        0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
    };

    private TerminalText() {}

    /** The same text, code point for code point, with visible signs in place of controls; tabs stay. */
    public static String printable(String text) {
        var printable = new StringBuilder(text.length());
        text.codePoints().map(TerminalText::printable).forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** What to put under the given text so that whatever follows stands in the next column. */
    static String padding(String text) {
        var padding = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            if (codePoint == '\t') {
                padding.append('\t');
            } else {
                switch (cells(codePoint)) {
                    case 0 -> {}
                    case 1 -> padding.append(' ');
                    default -> padding.append(WIDE_SPACE);
                }
            }
        });
        return padding.toString();
    }

    /** Carets under all of the given text, at least one. */
    static String carets(String text) {
        return "^".repeat(Math.max(1, text.codePoints().map(TerminalText::cells).sum()));
    }

    /** The text at the right end of a column of so many cells. */
    static String column(String text, int width) {
        int cells = text.codePoints().map(TerminalText::cells).sum();
        return " ".repeat(Math.max(0, width - cells)) + text;
    }

    /** The text at the left end of a column of so many cells. */
    public static String cell(String text, int width) {
        int cells = text.codePoints().map(TerminalText::cells).sum();
        return text + " ".repeat(Math.max(0, width - cells));
    }

    private static int cells(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        for (int i = 0; i < WIDE.length && WIDE[i] <= codePoint; i += 2) {
            if (codePoint <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }

    private static int printable(int codePoint) {
        return picture(codePoint).orElse(codePoint);
    }

    private static Optional<Integer> picture(int codePoint) {
        if (codePoint == '\t') {
            return Optional.empty();
        }
        if (codePoint < 0x20) {
            // Unicode's control pictures stand in the order of the controls.
            return Optional.of(0x2400 + codePoint);
        }
        boolean commands = codePoint == 0x7F
                || codePoint == 0x2028
                || codePoint == 0x2029
                || switch (Character.getType(codePoint)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
                    default -> false;
                };
        return commands ? Optional.of(0xFFFD) : Optional.empty();
    }
}
