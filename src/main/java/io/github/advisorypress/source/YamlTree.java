package io.github.advisorypress.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.SourceSpan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One YAML file as a tree of nodes that know their place, with what is wrong in its syntax. A file that cannot be read
 * to its end has findings and no root; a file with findings may have a root all the same, so that the rest of it is
 * checked.
 */
public final class YamlTree {

    /** How deep mappings and sequences may be nested. */
    public static final int DEEPEST = 32;

    private final SourceText source;
    private final @Nullable Node root;
    private final List<Diagnostic> findings;

    YamlTree(SourceText source, @Nullable Node root, List<Diagnostic> findings) {
        this.source = source;
        this.root = root;
        this.findings = findings.stream().sorted().toList();
    }

    /**
     * Reads a file of at most {@link SourceText#DEFAULT_LIMIT} bytes; the file is named as it is shown to the reader.
     */
    public static YamlTree read(String file, byte[] bytes) {
        return read(file, bytes, SourceText.DEFAULT_LIMIT);
    }

    /** Reads a file of at most so many bytes. */
    public static YamlTree read(String file, byte[] bytes, int limit) {
        return YamlTreeReader.read(SourceText.read(file, bytes, limit));
    }

    /** The file as it is shown to the reader. */
    public String file() {
        return source.file();
    }

    /** The text that was read, with its lines. */
    public SourceText source() {
        return source;
    }

    /** The top node; nothing where the file is empty or could not be read to its end. */
    public Optional<Node> root() {
        return Optional.ofNullable(root);
    }

    /** What is wrong with the file's bytes and its syntax, in the order of the file. */
    public List<Diagnostic> findings() {
        return findings;
    }

    /** The node at a path. */
    public Optional<Node> find(FieldPath path) {
        Optional<Node> node = root();
        for (String segment : path.segments()) {
            node = node.flatMap(parent -> parent.child(segment));
        }
        return node;
    }

    /**
     * Where a value stands: a scalar itself, a mapping or sequence at its key where it has one. For a field that is
     * missing, where its nearest ancestor stands; without a root, the start of the file.
     */
    public SourceSpan locate(FieldPath path) {
        return root().map(top -> locate(top, path)).orElse(SourceSpan.startOf(file()));
    }

    /** Where the key of a value stands; a value without a key, or one that is missing, is located as a value. */
    public SourceSpan locateKey(FieldPath path) {
        return path.parent()
                .flatMap(this::find)
                .flatMap(parent -> path.last().flatMap(parent::entry))
                .map(Entry::keySpan)
                .orElseGet(() -> locate(path));
    }

    /** The tree as JSON, with plain scalars read by the core schema of YAML 1.2; without a root, null. */
    public JsonNode toJson() {
        return root().map(Node::toJson).orElse(NullNode.getInstance());
    }

    private static SourceSpan locate(Node top, FieldPath path) {
        Node node = top;
        SourceSpan span = top.span();
        for (String segment : path.segments()) {
            Optional<Entry> entry = node.entry(segment);
            Optional<Node> child = node.child(segment);
            if (child.isEmpty()) {
                return span;
            }
            node = child.get();
            span = entry.isPresent() && (node.kind() != Kind.SCALAR || node.isEmpty())
                    ? entry.get().keySpan()
                    : node.span();
        }
        return span;
    }

    /** What a node is. */
    public enum Kind {
        MAPPING,
        SEQUENCE,
        SCALAR
    }

    /** How a scalar is written. */
    public enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        LITERAL,
        FOLDED
    }

    /** One key of a mapping with its value. */
    public record Entry(String key, SourceSpan keySpan, Node value) {}

    /**
     * A mapping, a sequence or a scalar; whatever it is not, it has none of: a scalar has no entries, a mapping no
     * text.
     */
    public static final class Node {

        private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

        private final Kind kind;
        private final SourceSpan span;
        private final int endLine;
        private final int endColumn;
        private final Style style;
        private final String text;
        private final Map<String, Entry> entries;
        private final List<Node> items;

        private Node(
                Kind kind,
                SourceSpan span,
                int endLine,
                int endColumn,
                Style style,
                String text,
                Map<String, Entry> entries,
                List<Node> items) {
            this.kind = kind;
            this.span = span;
            this.endLine = endLine;
            this.endColumn = endColumn;
            this.style = style;
            this.text = text;
            this.entries = entries;
            this.items = items;
        }

        static Node mapping(SourceSpan span, int endLine, int endColumn, Map<String, Entry> entries) {
            return new Node(
                    Kind.MAPPING, span, endLine, endColumn, Style.PLAIN, "", new LinkedHashMap<>(entries), List.of());
        }

        static Node sequence(SourceSpan span, int endLine, int endColumn, List<Node> items) {
            return new Node(Kind.SEQUENCE, span, endLine, endColumn, Style.PLAIN, "", Map.of(), List.copyOf(items));
        }

        static Node scalar(SourceSpan span, int endLine, int endColumn, Style style, String text) {
            return new Node(Kind.SCALAR, span, endLine, endColumn, style, text, Map.of(), List.of());
        }

        public Kind kind() {
            return kind;
        }

        /**
         * The first line of the node: a scalar with its quotes, a mapping's first key, the sign that begins a sequence.
         */
        public SourceSpan span() {
            return span;
        }

        /** The line where the node ends, counted from one. */
        public int endLine() {
            return endLine;
        }

        /** The column behind the node's last character, counted from one. */
        public int endColumn() {
            return endColumn;
        }

        /** How a scalar is written; for other nodes plain. */
        public Style style() {
            return style;
        }

        /** A scalar's text as it is written, escapes resolved: an unquoted {@code 3.10} keeps its zero. */
        public String text() {
            return text;
        }

        /** A mapping's entries in their order; of equal keys only the first. */
        public List<Entry> entries() {
            return List.copyOf(entries.values());
        }

        /** A sequence's items in their order. */
        public List<Node> items() {
            return items;
        }

        /** A mapping's entry with the given key. */
        public Optional<Entry> entry(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        /** A mapping's value under the given key. */
        public Optional<Node> get(String key) {
            return entry(key).map(Entry::value);
        }

        /** The child that one segment of a path names: a value by its key, an item by its index. */
        public Optional<Node> child(String segment) {
            if (kind != Kind.SEQUENCE) {
                return get(segment);
            }
            if (!INDEX.matcher(segment).matches()) {
                return Optional.empty();
            }
            int index = Integer.parseInt(segment);
            return index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
        }

        /** Whether nothing is written here: a key without a value. */
        public boolean isEmpty() {
            return kind == Kind.SCALAR && style == Style.PLAIN && text.isEmpty();
        }

        /** Whether this is nothing, or the plain word for it. */
        public boolean isNull() {
            return kind == Kind.SCALAR && style == Style.PLAIN && CoreSchema.isNull(text);
        }

        /**
         * Where a part of a scalar's text stands, given in code points from zero; the whole scalar where the text is
         * not written letter by letter in one line.
         */
        public SourceSpan spanWithin(int start, int length) {
            int opening = style == Style.PLAIN ? 0 : 1;
            boolean inOneLine = kind == Kind.SCALAR
                    && endLine == span.line()
                    && text.codePointCount(0, text.length()) + 2 * opening == span.length();
            return inOneLine && length > 0
                    ? new SourceSpan(span.file(), span.line(), span.column() + opening + start, length)
                    : span;
        }

        /** The node as JSON, with plain scalars read by the core schema of YAML 1.2. */
        public JsonNode toJson() {
            return switch (kind) {
                case SCALAR ->
                    style == Style.PLAIN ? CoreSchema.resolve(text) : JsonNodeFactory.instance.textNode(text);
                case SEQUENCE -> {
                    ArrayNode array = JsonNodeFactory.instance.arrayNode(items.size());
                    items.forEach(item -> array.add(item.toJson()));
                    yield array;
                }
                case MAPPING -> {
                    ObjectNode object = JsonNodeFactory.instance.objectNode();
                    entries.values()
                            .forEach(entry ->
                                    object.set(entry.key(), entry.value().toJson()));
                    yield object;
                }
            };
        }
    }
}
