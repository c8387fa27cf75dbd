package io.github.advisorypress.publication;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.advisorypress.comparison.Change;
import io.github.advisorypress.comparison.Comparison;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.Revision;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** What one revision of a bulletin says otherwise than another. */
public record RevisionDifference(Bulletin before, Bulletin after) {
    /** Every difference, in the order of the fields of a bulletin. */
    public List<Change> changes() {
        return Comparison.of(before, after);
    }

    /**
     * Writes the difference for machines: {@code id}, the revisions {@code from} and {@code to} with number and date,
     * and {@code changes} with {@code field}, {@code language}, {@code before} and {@code after}, each {@code null}
     * where there is none. Indented by two spaces, lines ended by a line feed.
     */
    public void writeJson(Writer out) throws IOException {
        var lines = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            json.writeStartObject();
            json.writeStringField("id", after.id().value());
            write("from", before.advisory().currentRevision(), json);
            write("to", after.advisory().currentRevision(), json);
            json.writeArrayFieldStart("changes");
            for (Change change : changes()) {
                write(change, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.append('\n');
    }

    private static void write(String name, Revision revision, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("number", revision.number());
        json.writeStringField("date", revision.date().toString());
        json.writeEndObject();
    }

    private static void write(Change change, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("field", change.field());
        json.writeStringField(
                "language", change.language() == null ? null : change.language().value());
        json.writeStringField("before", change.before());
        json.writeStringField("after", change.after());
        json.writeEndObject();
    }
}
