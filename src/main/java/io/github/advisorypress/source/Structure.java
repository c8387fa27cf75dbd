package io.github.advisorypress.source;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.SourceSpan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds YAML files against the JSON Schema of their kind and names every difference at its place. */
final class Structure {
    private static final int LONGEST_QUOTED = 60;
    private static final int MOST_KEYS = 5;

    private final JsonNode root;
    private final Schema schema;

    private Structure(JsonNode root, Schema schema) {
        this.root = root;
        this.schema = schema;
    }

    /** The structure that {@code schema/<kind>.schema.json} states. */
    static Structure of(String kind) {
        String name = Schemas.FOLDER + kind + ".schema.json";
        try (InputStream stream = Structure.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("Bug in the publisher: there is no file " + name);
            }
            JsonNode root = new ObjectMapper().readTree(stream);
            Schema schema = SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12,
                            registry -> registry.schemaLoader(loader -> loader.fetchRemoteResources(false)))
                    .getSchema(root);
            schema.initializeValidators();
            return new Structure(root, schema);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + name, e);
        }
    }

    /** Every difference between a file and its schema; a file without a root is not looked at. */
    List<Diagnostic> check(YamlTree tree) {
        if (tree.root().isEmpty()) {
            return List.of();
        }
        List<Error> errors = schema.validate(tree.toJson());
        if (errors.isEmpty()) {
            return List.of();
        }
        return new Differences(tree).name(errors);
    }

    /** The differences of one file, under way. */
    private final class Differences {
        private final YamlTree tree;
        private final List<Diagnostic> findings = new ArrayList<>();
        private final Set<FieldPath> ofWrongType = new HashSet<>();
        private final Map<String, List<Error>> alternatives = new LinkedHashMap<>();

        Differences(YamlTree tree) {
            this.tree = tree;
        }

        List<Diagnostic> name(List<Error> errors) {
            for (Error error : errors) {
                if (error.getKeyword().equals("type")) {
                    ofWrongType.add(path(error));
                }
            }
            for (Error error : errors) {
                int choice = indexOf(error.getEvaluationPath(), "anyOf");
                if (choice < 0) {
                    name(error);
                } else {
                    alternatives
                            .computeIfAbsent(path(error) + " " + choice, key -> new ArrayList<>())
                            .add(error);
                }
            }
            alternatives.values().forEach(this::missingAlternatives);
            return findings;
        }

        private void name(Error error) {
            FieldPath path = path(error);
            switch (error.getKeyword()) {
                case "additionalProperties" -> unknownKey(error, path.child(property(error)));
                case "required" -> missingKeys(path, List.of(error));
                case "type" -> wrongType(error, path);
                case "enum" -> unknownValue(error, path);
                case "pattern" -> wrongForm(error, path);
                case "propertyNames" -> malformedKey(error, path.child(property(error)));
                case "minItems" ->
                    report(
                            "too-few-items",
                            path,
                            label(path),
                            error.getSchemaNode().asText());
                case "minProperties" -> report("empty-value", path, label(path), example(error));
                case "minimum", "maximum" -> report("malformed-value", path, text(path), label(path), example(error));
                case "uniqueItems" -> duplicateItem(path);
                case "not" -> conflictingKeys(error, path);
                default ->
                    throw new IllegalStateException("Bug in the publisher: no rule for keyword " + error.getKeyword());
            }
        }

        private void unknownKey(Error error, FieldPath key) {
            Set<String> known = new LinkedHashSet<>();
            visited(error.getEvaluationPath(), 1)
                    .get(error.getEvaluationPath().getNameCount() - 1)
                    .path("properties")
                    .fieldNames()
                    .forEachRemaining(known::add);
            String written = property(error);
            reportAt(tree.locateKey(key), "unknown-key", key, written, Nearest.quoted(written, known, MOST_KEYS));
        }

        private void missingAlternatives(List<Error> errors) {
            if (errors.stream().allMatch(error -> error.getKeyword().equals("required"))
                    && !ofWrongType.contains(path(errors.get(0)))) {
                missingKeys(path(errors.get(0)), errors);
            }
        }

        private void missingKeys(FieldPath parent, List<Error> errors) {
            String first = property(errors.get(0));
            String names = String.join(
                    " / ",
                    errors.stream()
                            .map(Differences::property)
                            .map(Nearest::quote)
                            .toList());
            String example = first + ": "
                    + exampleOf(parentSchema(errors.get(0)).path("properties").path(first));
            report("missing-key", parent.child(first), names, example);
        }

        private void wrongType(Error error, FieldPath path) {
            boolean isEmpty = tree.find(path).map(YamlTree.Node::isNull).orElse(false);
            report(isEmpty ? "empty-value" : "wrong-type", path, label(path), example(error));
        }

        private void unknownValue(Error error, FieldPath path) {
            if (ofWrongType.contains(path)) {
                return;
            }
            List<String> allowed = new ArrayList<>();
            error.getSchemaNode().forEach(value -> allowed.add(value.asText()));
            report("unknown-value", path, text(path), label(path), Nearest.quoted(text(path), allowed));
        }

        private void wrongForm(Error error, FieldPath path) {
            String text = text(path);
            if (text.isBlank()) {
                report("empty-value", path, label(path), example(error));
                return;
            }
            switch (definition(error)) {
                case "date", "instant" -> report("malformed-date", path, text, label(path), example(error));
                case "identifier", "products" -> report("invalid-identifier", path, text);
                default -> report("malformed-value", path, text, label(path), example(error));
            }
        }

        private void malformedKey(Error error, FieldPath key) {
            List<JsonNode> visited = visited(error.getEvaluationPath(), 0);
            JsonNode sample = lastExample(visited);
            String keys = sample != null && sample.isObject() && !sample.isEmpty()
                    ? Nearest.quote(sample.fieldNames().next())
                    : "“en”";
            reportAt(tree.locateKey(key), "malformed-key", key, property(error), keys);
        }

        private void duplicateItem(FieldPath list) {
            List<String> seen = new ArrayList<>();
            List<String> items = tree.find(list).stream()
                    .flatMap(node -> node.items().stream())
                    .map(YamlTree.Node::text)
                    .toList();
            for (int i = 0; i < items.size(); i++) {
                if (seen.contains(items.get(i))) {
                    report("duplicate-item", list.child(i), items.get(i), label(list));
                }
                seen.add(items.get(i));
            }
        }

        private void conflictingKeys(Error error, FieldPath path) {
            List<String> keys = new ArrayList<>();
            error.getSchemaNode().path("required").forEach(key -> keys.add(Nearest.quote(key.asText())));
            String last =
                    error.getSchemaNode().path("required").path(keys.size() - 1).asText();
            reportAt(tree.locateKey(path.child(last)), "conflicting-keys", path, String.join(" / ", keys));
        }

        private void report(String rule, FieldPath field, String... arguments) {
            reportAt(tree.locate(field), rule, field, arguments);
        }

        private void reportAt(SourceSpan span, String rule, FieldPath field, String... arguments) {
            findings.add(new Diagnostic(rule, Level.ERROR, span, field, List.of(arguments)));
        }

        private String text(FieldPath path) {
            String text = tree.find(path).map(YamlTree.Node::text).orElse("");
            return text.codePointCount(0, text.length()) <= LONGEST_QUOTED
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTED)) + "…";
        }

        /** What a message calls a field: its key, for an item of a list the list’s, for the document its file. */
        private String label(FieldPath path) {
            for (int i = path.segments().size() - 1; i >= 0; i--) {
                String segment = path.segments().get(i);
                if (!segment.chars().allMatch(c -> c >= '0' && c <= '9')) {
                    return segment;
                }
            }
            return tree.file().substring(tree.file().lastIndexOf('/') + 1);
        }

        private static String property(Error error) {
            String property = error.getProperty();
            return property == null ? "" : property;
        }

        private static FieldPath path(Error error) {
            return FieldPath.of(elements(error.getInstanceLocation()));
        }
    }

    /** The name of the shared definition that a value breaks; empty where the property itself says what it must be. */
    private static String definition(Error error) {
        String location = error.getSchemaLocation().toString();
        String mark = "/$defs/";
        int start = location.lastIndexOf(mark);
        return start < 0 ? "" : location.substring(start + mark.length(), location.indexOf('/', start + mark.length()));
    }

    private String example(Error error) {
        List<JsonNode> visited = visited(error.getEvaluationPath(), 1);
        return exampleOf(visited.get(visited.size() - 1), lastExample(visited));
    }

    private String exampleOf(JsonNode property) {
        JsonNode resolved = property.has("$ref") ? referred(property) : property;
        JsonNode own = property.path("examples").path(0);
        return exampleOf(
                resolved, own.isMissingNode() ? resolved.path("examples").path(0) : own);
    }

    private static String exampleOf(JsonNode schema, @Nullable JsonNode sample) {
        if (sample != null && !sample.isMissingNode()) {
            return flow(sample);
        }
        JsonNode required = schema.path("required").path(0);
        if (!required.isMissingNode()) {
            return required.asText() + ": …";
        }
        return schema.path("enum").path(0).asText("…");
    }

    /** The example nearest to the place where a value breaks its schema, if that place is not further down. */
    private static @Nullable JsonNode lastExample(List<JsonNode> visited) {
        JsonNode sample = null;
        boolean hasOwn = false;
        for (JsonNode node : visited) {
            JsonNode own = node.path("examples").path(0);
            // What a property says for itself is closer than what the definition that it refers to says for all.
            if (!own.isMissingNode() && !hasOwn) {
                sample = own;
            } else if (sample != null && node.has("properties")) {
                sample = null;
            }
            hasOwn = !own.isMissingNode() && node.has("$ref");
        }
        return sample;
    }

    private JsonNode parentSchema(Error error) {
        int choice = indexOf(error.getEvaluationPath(), "anyOf");
        int end = choice < 0 ? error.getEvaluationPath().getNameCount() - 1 : choice;
        return visited(error.getEvaluationPath(), error.getEvaluationPath().getNameCount() - end)
                .get(end);
    }

    /** The schemas on an evaluation path from the root on, without so many of its last elements. */
    private List<JsonNode> visited(NodePath path, int without) {
        List<JsonNode> visited = new ArrayList<>();
        JsonNode node = root;
        visited.add(node);
        for (int i = 0; i < path.getNameCount() - without; i++) {
            Object element = path.getElement(i);
            if ("$ref".equals(element)) {
                node = referred(node);
            } else {
                node = element instanceof Integer index ? node.path(index) : node.path(element.toString());
            }
            visited.add(node);
        }
        return visited;
    }

    private JsonNode referred(JsonNode schemaNode) {
        return root.at(JsonPointer.compile(schemaNode.path("$ref").asText().substring(1)));
    }

    private static Object[] elements(NodePath path) {
        Object[] elements = new Object[path.getNameCount()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = path.getElement(i);
        }
        return elements;
    }

    private static int indexOf(NodePath path, String name) {
        for (int i = 0; i < path.getNameCount(); i++) {
            if (name.equals(path.getElement(i))) {
                return i;
            }
        }
        return -1;
    }

    /** A value as a YAML author would write it in one line. */
    private static String flow(JsonNode value) {
        if (value.isObject()) {
            List<String> parts = new ArrayList<>();
            value.properties().forEach(entry -> parts.add(entry.getKey() + ": " + flow(entry.getValue())));
            return "{" + String.join(", ", parts) + "}";
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(item -> parts.add(flow(item)));
            return "[" + String.join(", ", parts) + "]";
        }
        return value.asText();
    }
}
