package io.github.advisorypress.diagnostic;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * Shows findings to a program, as one JSON object: {@code language}; {@code summary} with the numbers of
 * {@code errors}, {@code warnings} and {@code notes}; {@code findings}, each with {@code rule}, {@code level},
 * {@code file}, {@code line}, {@code column}, {@code length}, {@code field} (a JSON Pointer), {@code message} and
 * {@code help}. Where documents were validated, {@code documents} comes before the findings: each with {@code file},
 * {@code errors}, {@code warnings} and {@code notes}; and a finding of a test of CSAF 2.0 has {@code test}, the number
 * of the test.
 */
public final class JsonReport implements Report {

    private final Messages messages;
    private final List<String> documents;
    private final Map<String, String> tests;

    /**
     * A report of these documents.
     *
     * @param documents the documents that were validated, as findings name them; none where content was checked
     * @param tests the number of each test of CSAF 2.0 by its rule
     */
    public JsonReport(Messages messages, List<String> documents, Map<String, String> tests) {
        this.messages = messages;
        this.documents = List.copyOf(documents);
        this.tests = Map.copyOf(tests);
    }

    @Override
    public void write(List<Diagnostic> findings, Writer out) throws IOException {
        try (JsonGenerator json = JsonText.writer(out)) {
            json.writeStartObject();
            json.writeStringField("language", messages.language());
            writeSummary(findings, json);
            writeDocuments(findings, json);
            json.writeArrayFieldStart("findings");
            for (Diagnostic finding : findings.stream().sorted().toList()) {
                writeFinding(finding, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.append('\n');
    }

    private static void writeSummary(List<Diagnostic> findings, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("summary");
        for (Level level : Level.values()) {
            json.writeNumberField(
                    level.id() + "s",
                    findings.stream()
                            .filter(finding -> finding.level() == level)
                            .count());
        }
        json.writeEndObject();
    }

    private void writeDocuments(List<Diagnostic> findings, JsonGenerator json) throws IOException {
        if (documents.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("documents");
        for (DocumentCounts counts : DocumentCounts.of(documents, findings)) {
            json.writeStartObject();
            json.writeStringField("file", counts.document());
            for (Level level : Level.values()) {
                json.writeNumberField(level.id() + "s", counts.of(level));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeFinding(Diagnostic finding, JsonGenerator json) throws IOException {
        Message message = messages.message(finding);
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        if (tests.containsKey(finding.rule())) {
            json.writeStringField("test", tests.get(finding.rule()));
        }
        json.writeStringField("level", finding.level().id());
        json.writeStringField("file", finding.span().file());
        json.writeNumberField("line", finding.span().line());
        json.writeNumberField("column", finding.span().column());
        json.writeNumberField("length", finding.span().length());
        json.writeStringField("field", finding.field().toString());
        json.writeStringField("message", message.text());
        json.writeStringField("help", message.help());
        json.writeEndObject();
    }
}
