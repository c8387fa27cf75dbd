package io.github.advisorypress.diagnostic;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Shows findings to a person: {@code file:line:column: level: message [rule-id]}, the source line, carets under the
 * place, what to do; a last line counts them. Of several documents a table shows which have findings.
 */
public final class TextReport implements Report {

    private static final String RESET = "\u001B[0m";
    private static final int COLUMN = 8;
    private static final String BOLD = "\u001B[1m";

    private final Messages messages;
    private final SourceLines lines;
    private final boolean colours;
    private final List<String> documents;

    /** A report about content. Colours are terminal codes and belong on a terminal only. */
    public TextReport(Messages messages, SourceLines lines, boolean colours) {
        this(messages, lines, colours, List.of());
    }

    /** A report about the documents that were validated, named as findings name them. */
    public TextReport(Messages messages, SourceLines lines, boolean colours, List<String> documents) {
        this.messages = messages;
        this.lines = lines;
        this.colours = colours;
        this.documents = List.copyOf(documents);
    }

    @Override
    public void write(List<Diagnostic> findings, Writer out) throws IOException {
        SourceLines quotable = new SecretSpans(findings).mask(lines);
        for (Diagnostic finding : findings.stream().sorted().toList()) {
            writeFinding(finding, quotable, out);
            out.append('\n');
        }
        if (documents.size() > 1) {
            writeTable(DocumentCounts.of(documents, findings), out);
        }
        out.append(messages.summary(findings)).append('\n');
    }

    /** The documents that have findings, those with most errors first, and how many have none. */
    private void writeTable(List<DocumentCounts> rows, Writer out) throws IOException {
        List<DocumentCounts> withFindings = rows.stream()
                .filter(row -> !row.isClean())
                .sorted(Comparator.comparingInt((DocumentCounts row) -> row.of(Level.ERROR))
                        .thenComparingInt(row -> row.of(Level.WARNING))
                        .reversed()
                        .thenComparing(DocumentCounts::document))
                .toList();
        if (!withFindings.isEmpty()) {
            StringBuilder heading = new StringBuilder();
            for (Level level : Level.values()) {
                heading.append(TerminalText.column(messages.column(level), COLUMN))
                        .append("  ");
            }
            out.append(heading).append(messages.documentColumn()).append('\n');
        }
        for (DocumentCounts row : withFindings) {
            for (Level level : Level.values()) {
                out.append(TerminalText.column(Integer.toString(row.of(level)), COLUMN))
                        .append("  ");
            }
            out.append(TerminalText.printable(row.document())).append('\n');
        }
        out.append(messages.documents(rows.size(), rows.size() - withFindings.size()))
                .append('\n');
    }

    private void writeFinding(Diagnostic finding, SourceLines quotable, Writer out) throws IOException {
        SourceSpan span = finding.span();
        Message message = messages.message(finding);
        String place = TerminalText.printable(span.file()) + ":" + span.line() + ":" + span.column() + ":";
        out.append(paint(BOLD, place))
                .append(' ')
                .append(paint(colour(finding.level()), messages.level(finding.level()) + ":"))
                .append(' ')
                .append(oneLine(message.text()))
                .append(" [")
                .append(finding.rule())
                .append("]\n");
        Optional<String> line = quotable.line(span.file(), span.line());
        if (line.isPresent()) {
            SourceExcerpt excerpt = SourceExcerpt.of(line.get(), span);
            out.append(excerpt.text()).append('\n');
            out.append(paint(colour(finding.level()), excerpt.carets())).append('\n');
        }
        out.append(messages.helpLine(oneLine(message.help()))).append('\n');
    }

    private String paint(String colour, String text) {
        return colours ? colour + text + RESET : text;
    }

    private static String colour(Level level) {
        return switch (level) {
            case ERROR -> "\u001B[1;31m";
            case WARNING -> "\u001B[1;33m";
            case NOTE -> "\u001B[1;36m";
        };
    }

    private static String oneLine(String text) {
        return TerminalText.printable(text.replace('\t', ' '));
    }
}
