package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.SourceSpan;
import io.github.advisorypress.model.AdvisoryText;
import java.util.List;
import java.util.Map;

/**
 * One Markdown file of an advisory, read.
 *
 * @param places where each part stands, by its path below {@code /text/<language>}
 */
record LongText(AdvisoryText text, Map<FieldPath, Place> places, List<Diagnostic> findings) {

    /** A part: its heading, and its text with the line where that begins. */
    record Place(SourceSpan heading, String body, int bodyLine) {

        /** Where a part of the text stands. */
        SourceSpan within(int offset, int length) {
            int start = body.offsetByCodePoints(0, Math.min(offset, body.codePointCount(0, body.length())));
            int lineStart = body.lastIndexOf('\n', start - 1) + 1;
            int lineEnd = body.indexOf('\n', start);
            int rest = body.codePointCount(start, lineEnd < 0 ? body.length() : lineEnd);
            int line = bodyLine
                    + (int) body.substring(0, start)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            return new SourceSpan(
                    heading.file(),
                    line,
                    1 + body.codePointCount(lineStart, start),
                    Math.max(1, Math.min(length, rest)));
        }
    }
}
