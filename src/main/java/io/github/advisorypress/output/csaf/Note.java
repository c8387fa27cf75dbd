package io.github.advisorypress.output.csaf;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.advisorypress.model.TextField;
import java.io.IOException;
import java.util.List;

/** A note of a document or a vulnerability (CSAF {@code notes[]}). */
record Note(String category, String title, String text) {

    /** A part of the long text, in the category that the standard has for it. */
    static Note of(TextField field, String heading, String text) {
        String category =
                switch (field) {
                    case SUMMARY -> "summary";
                    case DESCRIPTION -> "description";
                    case DETAILS -> "details";
                    case FAQ -> "faq";
                    case IMPACT, PREREQUISITES, EXPLOITATION, WORKAROUND, FIXED_SOFTWARE, DETECTION, GENERAL ->
                        "general";
                };
        return new Note(category, heading, text);
    }

    static void write(List<Note> notes, JsonGenerator json) throws IOException {
        if (notes.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("notes");
        for (Note note : notes) {
            json.writeStartObject();
            json.writeStringField("category", note.category);
            json.writeStringField("text", note.text);
            json.writeStringField("title", note.title);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
