package io.github.advisorypress.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Localized;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the JSON files of the record: one value a line, so that a comparison of two states shows what changed and
 * nothing else. What is absent or empty is left out.
 */
final class RecordJson {
    private static final int USUAL_SIZE = 16_384;
    private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter()
            .withSeparators(Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private final JsonGenerator json;

    private RecordJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes some members or items. */
    @FunctionalInterface
    interface Content {
        void write(RecordJson json) throws IOException;
    }

    /** Writes one item of an array. */
    @FunctionalInterface
    interface Item<T> {
        void write(RecordJson json, T value) throws IOException;
    }

    /** A file that holds one object. */
    static byte[] file(Content members) {
        var bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            generator.enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8);
            generator.setPrettyPrinter(LAYOUT.createInstance());
            generator.writeStartObject();
            members.write(new RecordJson(generator));
            generator.writeEndObject();
            generator.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    void text(String name, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }

    void number(String name, int value) throws IOException {
        json.writeNumberField(name, value);
    }

    /** A claim, written where it holds. */
    void claim(String name, boolean value) throws IOException {
        if (value) {
            json.writeBooleanField(name, true);
        }
    }

    void texts(String name, Collection<String> values) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** A long text as the list of its lines, so that a change shows in its own line. */
    void lines(String name, String text) throws IOException {
        texts(name, List.of(text.split("\n", -1)));
    }

    /** An object for what was said by language; one text for what holds in every language. */
    void localized(String name, @Nullable Localized<String> words) throws IOException {
        if (words == null) {
            return;
        }
        if (words.languages().isEmpty()) {
            text(name, words.preferring());
            return;
        }
        json.writeObjectFieldStart(name);
        for (LanguageTag language : words.languages()) {
            text(language.value(), words.preferring(language));
        }
        json.writeEndObject();
    }

    /** An object of texts, in the order of the map. */
    void table(String name, Map<?, String> values) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(name);
        for (var entry : values.entrySet()) {
            text(entry.getKey().toString(), entry.getValue());
        }
        json.writeEndObject();
    }

    void object(String name, Content members) throws IOException {
        json.writeObjectFieldStart(name);
        members.write(this);
        json.writeEndObject();
    }

    /** An array of objects. */
    <T> void objects(String name, Collection<T> values, Item<T> members) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (T value : new ArrayList<>(values)) {
            json.writeStartObject();
            members.write(this, value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
