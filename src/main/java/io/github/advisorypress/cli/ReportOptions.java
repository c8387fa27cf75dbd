package io.github.advisorypress.cli;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.GitHubReport;
import io.github.advisorypress.diagnostic.JUnitReport;
import io.github.advisorypress.diagnostic.JsonReport;
import io.github.advisorypress.diagnostic.Messages;
import io.github.advisorypress.diagnostic.Report;
import io.github.advisorypress.diagnostic.RulePages;
import io.github.advisorypress.diagnostic.SarifReport;
import io.github.advisorypress.diagnostic.SourceLines;
import io.github.advisorypress.diagnostic.TextReport;
import io.github.advisorypress.publication.OperationException;
import io.github.advisorypress.validation.csaf.CsafTests;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How findings are shown. */
final class ReportOptions {
    /** The forms of a report. */
    enum Format {
        text,
        json,
        sarif,
        github,
        junit
    }

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private Format format = Format.text;

    @Option(names = "--report", paramLabel = "FILE")
    private @Nullable Path file;

    /** Writes the findings in these files of content to the file that was asked for, else to the console. */
    void write(List<Diagnostic> findings, List<String> files, SourceLines lines, Console console) {
        write(findings, files, List.of(), lines, console);
    }

    /** Writes the findings in these CSAF documents. */
    void writeDocuments(List<Diagnostic> findings, List<String> documents, SourceLines lines, Console console) {
        write(findings, documents, documents, lines, console);
    }

    private void write(
            List<Diagnostic> findings, List<String> files, List<String> documents, SourceLines lines, Console console) {
        Messages messages = Messages.of(console.locale());
        try {
            if (file == null) {
                report(messages, files, documents, lines, console.terminal()).write(findings, console.out());
                console.out().flush();
            } else {
                Path folder = file.toAbsolutePath().getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                try (Writer writer = Files.newBufferedWriter(file)) {
                    report(messages, files, documents, lines, false).write(findings, writer);
                }
            }
        } catch (IOException e) {
            throw new OperationException("Cannot write the report" + (file == null ? "" : " to " + file), e);
        }
    }

    private Report report(
            Messages messages, List<String> files, List<String> documents, SourceLines lines, boolean colours) {
        return switch (format) {
            case text -> new TextReport(messages, lines, colours, documents);
            case json -> new JsonReport(messages, documents, CsafTests.clauses());
            case sarif -> new SarifReport(messages, new RulePages(messages.language()));
            case github -> new GitHubReport(messages);
            case junit -> new JUnitReport(messages, files);
        };
    }
}
