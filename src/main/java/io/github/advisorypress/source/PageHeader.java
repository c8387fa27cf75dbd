package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.SourceSpan;
import io.github.advisorypress.source.LongText.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The header of a page in JBake’s form: lines of {@code key=value}, ended by a line of six tildes. */
final class PageHeader {
    static final String END = "~~~~~~";
    static final String BODY = "body";

    private final SourceText source;
    private final Map<String, Place> values = new LinkedHashMap<>();
    private final List<Diagnostic> findings = new ArrayList<>();
    private final int endLine;

    private PageHeader(SourceText source) {
        this.source = source;
        this.endLine = endLine(source.lines());
    }

    /** The header of a file; what follows it is its body. */
    static PageHeader of(SourceText source) {
        var header = new PageHeader(source);
        if (header.endLine == 0) {
            header.findings.add(header.error("missing-page-header", SourceSpan.startOf(source.file()), FieldPath.ROOT));
        }
        for (int line = 1; line < header.endLine; line++) {
            header.readLine(line);
        }
        return header;
    }

    List<Diagnostic> findings() {
        return findings;
    }

    boolean isComplete() {
        return endLine > 0;
    }

    /** The value of a key, without space around it. */
    Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key)).map(Place::body);
    }

    /** The text below the header, without blank lines before it. */
    Place body() {
        List<String> lines = source.lines();
        int first = endLine;
        while (first < lines.size() - 1 && lines.get(first).isBlank()) {
            first++;
        }
        String body = first < lines.size() ? String.join("\n", lines.subList(first, lines.size())) : "";
        int line = Math.max(1, Math.min(first + 1, lines.size()));
        return new Place(new SourceSpan(source.file(), line, 1, 1), body, line);
    }

    /** Where the value of a key stands, or the body. */
    Optional<SourceSpan> place(String key) {
        return key.equals(BODY)
                ? Optional.of(body().heading())
                : Optional.ofNullable(values.get(key)).map(Place::heading);
    }

    /** Where a part of a value or of the body stands. */
    SourceSpan within(String key, int offset, int length) {
        Place value = values.get(key);
        if (key.equals(BODY) || value == null) {
            return body().within(offset, length);
        }
        SourceSpan whole = value.heading();
        int start = Math.min(offset, whole.length() - 1);
        return new SourceSpan(
                whole.file(),
                whole.line(),
                whole.column() + start,
                Math.max(1, Math.min(length, whole.length() - start)));
    }

    Diagnostic error(String rule, SourceSpan span, FieldPath field, String... arguments) {
        return new Diagnostic(rule, Level.ERROR, span, field, List.of(arguments));
    }

    private void readLine(int number) {
        String line = source.lines().get(number - 1);
        if (line.isBlank()) {
            return;
        }
        int sign = line.indexOf('=');
        if (sign <= 0) {
            var span = new SourceSpan(source.file(), number, 1, line.codePointCount(0, line.length()));
            findings.add(error("malformed-page-header", span, FieldPath.ROOT, line.strip()));
            return;
        }
        String key = line.substring(0, sign).strip();
        String value = line.substring(sign + 1).strip();
        int start = value.isEmpty() ? 0 : line.indexOf(value, sign + 1);
        var span = new SourceSpan(
                source.file(),
                number,
                1 + line.codePointCount(0, start),
                Math.max(1, value.codePointCount(0, value.length())));
        if (values.putIfAbsent(key, new Place(span, value, number)) != null) {
            int first = values.get(key).bodyLine();
            findings.add(error("duplicate-key", span, FieldPath.of(key), key, Integer.toString(first)));
        }
    }

    private static int endLine(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals(END)) {
                return i + 1;
            }
        }
        return 0;
    }
}
