package io.github.advisorypress.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.advisorypress.diagnostic.FieldPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON document together with its place in it. Reading is total: what is not there, or is of another kind
 * than asked for, has no text, no items and no members.
 */
public final class JsonElement {
    private final JsonNode node;
    private final @Nullable JsonElement parent;
    private final String segment;

    private JsonElement(JsonNode node, @Nullable JsonElement parent, String segment) {
        this.node = node;
        this.parent = parent;
        this.segment = segment;
    }

    /** A whole document. */
    public static JsonElement root(JsonNode document) {
        return new JsonElement(document, null, "");
    }

    /** The value itself; a missing node where there is none. */
    public JsonNode node() {
        return node;
    }

    /** Whether there is a value here, be it {@code null}. */
    public boolean exists() {
        return !node.isMissingNode();
    }

    /** The member of this object; an element that does not {@linkplain #exists() exist} where there is none. */
    public JsonElement at(String key) {
        return new JsonElement(node.path(key), this, key);
    }

    /** Whether this is an object with such a member. */
    public boolean has(String key) {
        return node.has(key);
    }

    /** The items of this array in order. */
    public List<JsonElement> items() {
        if (!node.isArray()) {
            return List.of();
        }
        List<JsonElement> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(new JsonElement(node.path(i), this, Integer.toString(i)));
        }
        return items;
    }

    /** The items of the array that stands under this key. */
    public List<JsonElement> items(String key) {
        return node.has(key) ? at(key).items() : List.of();
    }

    /** The members of this object in order. */
    public List<JsonElement> members() {
        if (!node.isObject()) {
            return List.of();
        }
        List<JsonElement> members = new ArrayList<>(node.size());
        node.properties().forEach(entry -> members.add(new JsonElement(entry.getValue(), this, entry.getKey())));
        return members;
    }

    /** The string that stands here. */
    public Optional<String> text() {
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    /** The string that stands under this key. */
    public Optional<String> text(String key) {
        JsonNode member = node.path(key);
        return member.isTextual() ? Optional.of(member.textValue()) : Optional.empty();
    }

    /** The key or the index under which this stands; empty for a whole document. */
    public String segment() {
        return segment;
    }

    /** What this stands in; empty for a whole document. */
    public Optional<JsonElement> parent() {
        return Optional.ofNullable(parent);
    }

    /** Where this stands; for what does not exist, where it would stand. */
    public FieldPath path() {
        List<String> segments = new ArrayList<>();
        for (JsonElement at = this; at.parent != null; at = at.parent) {
            segments.add(at.segment);
        }
        Collections.reverse(segments);
        return new FieldPath(segments);
    }

    @Override
    public String toString() {
        return path() + " " + node;
    }
}
