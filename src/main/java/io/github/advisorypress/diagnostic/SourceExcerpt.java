package io.github.advisorypress.diagnostic;

/** The part of a source line that a report quotes, and where in it the carets stand. */
record SourceExcerpt(String before, String marked, String after) {

    private static final int BEFORE = 70;
    private static final int MARKED = 60;
    private static final int AFTER = 50;
    private static final String CUT = "…";

    /** Cuts a line around a span; a line of a reasonable length stays whole. */
    static SourceExcerpt of(String line, SourceSpan span) {
        int start = advance(line, 0, span.column() - 1);
        int end = advance(line, start, span.length());
        int markedEnd = advance(line, start, Math.min(MARKED, span.length()));
        int left = start <= BEFORE ? 0 : retreat(line, start, BEFORE);
        int right = advance(line, markedEnd, AFTER);
        if (line.length() <= BEFORE + MARKED + AFTER) {
            left = 0;
            right = line.length();
            markedEnd = end;
        }
        return new SourceExcerpt(
                TerminalText.printable((left > 0 ? CUT : "") + line.substring(left, start)),
                TerminalText.printable(line.substring(start, markedEnd)),
                TerminalText.printable(line.substring(markedEnd, right) + (right < line.length() ? CUT : "")));
    }

    String text() {
        return before + marked + after;
    }

    String carets() {
        return TerminalText.padding(before) + TerminalText.carets(marked);
    }

    private static int advance(String line, int index, int codePoints) {
        int end = index;
        for (int i = 0; i < codePoints && end < line.length(); i++) {
            end += Character.charCount(line.codePointAt(end));
        }
        return end;
    }

    private static int retreat(String line, int index, int codePoints) {
        int start = index;
        for (int i = 0; i < codePoints && start > 0; i++) {
            start -= Character.charCount(line.codePointBefore(start));
        }
        return start;
    }
}
