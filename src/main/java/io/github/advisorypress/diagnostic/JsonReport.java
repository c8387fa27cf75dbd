package io.github.advisorypress.diagnostic;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Shows findings to a program, as one JSON object: {@code language}; {@code summary} with the numbers of
 * {@code errors}, {@code warnings} and {@code notes}; {@code findings}, each with {@code rule}, {@code level},
 * {@code file}, {@code line}, {@code column}, {@code length}, {@code field} (a JSON Pointer), {@code message} and
 * {@code help}.
 */
public final class JsonReport implements Report {

    private final Messages messages;

    public JsonReport(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void write(List<Diagnostic> findings, Writer out) throws IOException {
        try (JsonGenerator json = JsonText.writer(out)) {
            json.writeStartObject();
            json.writeStringField("language", messages.language());
            writeSummary(findings, json);
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

    private void writeFinding(Diagnostic finding, JsonGenerator json) throws IOException {
        Message message = messages.message(finding);
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
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
