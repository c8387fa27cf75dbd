package io.github.advisorypress.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.SourceMap;
import io.github.advisorypress.diagnostic.SourceSpan;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON text of any origin (RFC 8259): its tree, what is wrong with its text, and where its values stand in it. A text
 * that is broken, not UTF-8, or beyond the limits that bound time and memory has no tree. Of a member that is written
 * twice the first is kept; a half of a surrogate pair is replaced by U+FFFD.
 */
public final class JsonDocument implements SourceMap {
    /** How many bytes a document may have: 128 MiB. */
    public static final int MOST_BYTES = 128 << 20;

    /** How many levels values may be nested. */
    public static final int MOST_LEVELS = 500;

    /** The names of all findings about JSON; those about bytes and nesting are the same as of other sources. */
    public static final List<String> RULES = List.of(
            "json-duplicate-member",
            "json-lone-surrogate",
            "json-too-many-names",
            "json-too-many-values",
            "json-trailing-text",
            "json-unexpected-character",
            "json-unexpected-end",
            "json-value-too-long");

    private final String file;
    private final byte[] bytes;
    private final @Nullable JsonNode root;
    private final List<Diagnostic> findings;

    JsonDocument(String file, byte[] bytes, @Nullable JsonNode root, List<Diagnostic> findings) {
        this.file = file;
        this.bytes = bytes;
        this.root = root;
        this.findings = List.copyOf(findings);
    }

    /** Reads the bytes of a file, which is named as it is shown to readers; the bytes are not copied. */
    public static JsonDocument read(String file, byte[] bytes) {
        return new JsonReader(file, bytes).read();
    }

    /** The file as it is shown to readers. */
    public String file() {
        return file;
    }

    /** The whole value; nothing where the text cannot be read. */
    public Optional<JsonElement> root() {
        return Optional.ofNullable(root).map(JsonElement::root);
    }

    /** What is wrong with the text, in its order; the paths are those of the values concerned. */
    public List<Diagnostic> findings() {
        return findings;
    }

    /**
     * Where the values of these paths stand: a scalar whole, an object or array by its key or its bracket. What is
     * missing stands where its nearest ancestor does. The text is read once more for all of them together.
     */
    public Map<FieldPath, SourceSpan> locate(Collection<FieldPath> fields) {
        return new JsonPlaces(file, bytes).locate(fields);
    }

    @Override
    public SourceSpan locate(FieldPath field) {
        return locate(List.of(field)).getOrDefault(field, SourceSpan.startOf(file));
    }

    /** A part of a string cannot be told from its escaped form, so it stands where the whole string does. */
    @Override
    public SourceSpan locate(FieldPath field, int offset, int length) {
        return locate(field);
    }
}
