package io.github.advisorypress.diagnostic;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Shows findings in a GitHub workflow: one command a line, which GitHub turns into an annotation at the file's line.
 */
public final class GitHubReport implements Report {

    private final Messages messages;

    public GitHubReport(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void write(List<Diagnostic> findings, Writer out) throws IOException {
        for (Diagnostic finding : findings.stream().sorted().toList()) {
            writeFinding(finding, out);
        }
    }

    private void writeFinding(Diagnostic finding, Writer out) throws IOException {
        SourceSpan span = finding.span();
        Message message = messages.message(finding);
        out.append("::")
                .append(command(finding.level()))
                .append(" file=")
                .append(escapeProperty(span.file()))
                .append(",line=")
                .append(Integer.toString(span.line()))
                .append(",col=")
                .append(Integer.toString(span.column()))
                .append(",endColumn=")
                .append(Integer.toString(span.column() + span.length()))
                .append(",title=")
                .append(escapeProperty(finding.rule()))
                .append("::")
                .append(escape(message.text() + "\n" + message.help()))
                .append('\n');
    }

    private static String command(Level level) {
        return switch (level) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
    }

    private static String escape(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String escapeProperty(String text) {
        return escape(text).replace(":", "%3A").replace(",", "%2C");
    }
}
