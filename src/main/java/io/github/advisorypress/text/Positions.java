package io.github.advisorypress.text;

import java.util.Arrays;

/** Turns offsets in a text into lines and columns. */
final class Positions {

    private final String text;
    private final int[] lineStarts;

    Positions(String text) {
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    /** The line of an offset, counted from one. */
    int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of an offset, counted from one in code points. */
    int column(int offset) {
        return 1 + text.codePointCount(lineStarts[line(offset) - 1], offset);
    }

    /** The offset at which a line begins; for the line behind the last, the length of the text. */
    int startOf(int line) {
        return line > lineStarts.length ? text.length() : lineStarts[line - 1];
    }

    /** The length in code points of what stands between two offsets, as far as it stands in one line; at least one. */
    int length(int start, int end) {
        int lineEnd = text.indexOf('\n', start);
        int last = Math.min(end, lineEnd < 0 ? text.length() : lineEnd);
        return last <= start ? 1 : text.codePointCount(start, last);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts[line] = i + 1;
            line++;
        }
        return starts;
    }
}
