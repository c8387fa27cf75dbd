package io.github.advisorypress.diagnostic;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Shows findings to code scanners as SARIF 2.1.0: one run, files relative to {@code %SRCROOT%}, columns in code points.
 */
public final class SarifReport implements Report {

    private static final String ROOT = "%SRCROOT%";
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    private static final String HEX = "0123456789ABCDEF";

    private final Messages messages;
    private final RulePages pages;

    public SarifReport(Messages messages, RulePages pages) {
        this.messages = messages;
        this.pages = pages;
    }

    @Override
    public void write(List<Diagnostic> findings, Writer out) throws IOException {
        List<String> rules = List.copyOf(
                new TreeSet<>(findings.stream().map(Diagnostic::rule).toList()));
        try (JsonGenerator json = JsonText.writer(out)) {
            json.writeStartObject();
            json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            writeTool(rules, json);
            json.writeStringField("language", messages.language());
            json.writeStringField("columnKind", "unicodeCodePoints");
            writeRoot(json);
            json.writeArrayFieldStart("results");
            for (Diagnostic finding : findings.stream().sorted().toList()) {
                writeResult(finding, rules.indexOf(finding.rule()), json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        out.append('\n');
    }

    private void writeTool(List<String> rules, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Advisory Press");
        json.writeArrayFieldStart("rules");
        for (String rule : rules) {
            writeRule(rule, json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeRule(String rule, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule);
        Optional<String> description = pages.description(rule);
        if (description.isPresent()) {
            writeText("fullDescription", description.get(), json);
        }
        json.writeObjectFieldStart("messageStrings");
        writeText("default", messages.pattern(rule), json);
        json.writeEndObject();
        Optional<String> page = pages.page(rule);
        if (page.isPresent()) {
            json.writeObjectFieldStart("help");
            json.writeStringField("text", page.get());
            json.writeStringField("markdown", page.get());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void writeRoot(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("originalUriBaseIds");
        json.writeObjectFieldStart(ROOT);
        writeText("description", "The folder that file names are relative to", json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeResult(Diagnostic finding, int ruleIndex, JsonGenerator json) throws IOException {
        Message message = messages.message(finding);
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule());
        json.writeNumberField("ruleIndex", ruleIndex);
        json.writeStringField("level", finding.level().id());
        writeText("message", message.text() + "\n" + message.help(), json);
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        writePhysicalLocation(finding.span(), json);
        if (!finding.field().equals(FieldPath.ROOT)) {
            json.writeArrayFieldStart("logicalLocations");
            json.writeStartObject();
            json.writeStringField("fullyQualifiedName", finding.field().toString());
            json.writeStringField("kind", "value");
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writePhysicalLocation(SourceSpan span, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(span.file()));
        json.writeStringField("uriBaseId", ROOT);
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", span.line());
        json.writeNumberField("startColumn", span.column());
        json.writeNumberField("endColumn", span.column() + span.length());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeText(String name, String text, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    /** The file as a relative URI: whatever is not unreserved or a slash is percent-encoded. */
    private static String uri(String file) {
        var uri = new StringBuilder();
        for (byte b : file.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0 && UNRESERVED.indexOf(b) >= 0) {
                uri.append((char) b);
            } else {
                uri.append('%').append(HEX.charAt((b >> 4) & 0xF)).append(HEX.charAt(b & 0xF));
            }
        }
        return uri.toString();
    }
}
