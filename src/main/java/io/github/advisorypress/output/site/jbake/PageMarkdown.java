package io.github.advisorypress.output.site.jbake;

import io.github.advisorypress.text.MarkdownText;
import java.io.File;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.parser.MarkupEngine;
import org.jbake.parser.ParserContext;

/**
 * Reads pages of Markdown with JBake's own header. JBake leaves out what it cannot read; here such a page becomes a
 * document that says what is wrong, so that the crawl can tell.
 */
final class PageMarkdown extends MarkupEngine {
    /** The attribute of a document that could not be read. */
    static final String DEFECT = "defect";

    /** The attribute that holds the day of the header. */
    static final String UPDATED = "updated";

    @Override
    public DocumentModel parse(JBakeConfiguration configuration, File file) {
        if (Files.isSymbolicLink(file.toPath())) {
            return defective("it is a symbolic link");
        }
        DocumentModel document = super.parse(configuration, file);
        return document == null
                ? defective("its header needs the lines “type=page” and “status=published”, then a line “~~~~~~”")
                : document;
    }

    @Override
    public void processHeader(ParserContext context) {
        // JBake puts the file's own date where the header has none, and reads a day as midnight in the JVM's zone.
        Optional<LocalDate> updated = date(context);
        if (updated.isPresent()) {
            context.getDocumentModel().put(UPDATED, updated.get());
        } else {
            defect(context, "its header has no “date=” in the form 2026-03-31");
        }
        // JBake compares the date of “published-date” with the clock.
        if (ModelAttributes.Status.PUBLISHED_DATE.equals(context.getStatus())) {
            defect(context, "its status is “published-date”; only “published” and “draft” are known");
        }
    }

    @Override
    public void processBody(ParserContext context) {
        context.setBody(MarkdownText.parse(context.getBody()).html());
    }

    private static Optional<LocalDate> date(ParserContext context) {
        String separator = context.getConfig().getHeaderSeparator();
        for (String line : context.getFileLines()) {
            int equals = line.indexOf('=');
            if (line.strip().equals(separator)) {
                break;
            }
            if (equals > 0 && line.substring(0, equals).strip().equalsIgnoreCase(ModelAttributes.DATE)) {
                try {
                    return Optional.of(
                            LocalDate.parse(line.substring(equals + 1).strip()));
                } catch (DateTimeParseException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static void defect(ParserContext context, String reason) {
        context.getDocumentModel().putIfAbsent(DEFECT, reason);
    }

    private static DocumentModel defective(String reason) {
        DocumentModel document = DocumentModel.createDefaultDocumentModel();
        document.setType("page");
        document.setStatus(ModelAttributes.Status.DRAFT);
        document.put(DEFECT, reason);
        return document;
    }
}
