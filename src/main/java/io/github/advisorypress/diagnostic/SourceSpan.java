package io.github.advisorypress.diagnostic;

import java.util.Comparator;

/**
 * A stretch of one line of a source file. The file is written as its reader shows it, with {@code /} separators; line
 * and column count from one; column and length count code points.
 */
public record SourceSpan(String file, int line, int column, int length) implements Comparable<SourceSpan> {

    private static final Comparator<SourceSpan> ORDER = Comparator.comparing(SourceSpan::file)
            .thenComparingInt(SourceSpan::line)
            .thenComparingInt(SourceSpan::column)
            .thenComparingInt(SourceSpan::length);

    public SourceSpan {
        if (line < 1 || column < 1 || length < 1) {
            throw new IllegalArgumentException("Lines and columns count from one and a span is never empty: " + line
                    + ", " + column + ", " + length);
        }
        if (file.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("A file is written with slashes: " + file);
        }
    }

    /** The first character of a file: the place of what concerns the file as a whole. */
    public static SourceSpan startOf(String file) {
        return new SourceSpan(file, 1, 1, 1);
    }

    /** Orders by file, line and column. */
    @Override
    public int compareTo(SourceSpan other) {
        return ORDER.compare(this, other);
    }
}
