package io.github.advisorypress.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.SourceSpan;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads JSON text into a tree, without recursion and within limits that a document of any publisher keeps. */
final class JsonReader {
    /** How many values a document may have, which bounds the memory that its tree takes. */
    static final int MOST_VALUES = 4_000_000;

    /** How many characters a string may have. */
    static final int LONGEST_STRING = 20_000_000;

    /**
     * How many different names members may have. The library's table of names takes quadratic time where a document is
     * made for its hashes to collide; so many names are some hundred times what a CSAF document needs.
     */
    static final int MOST_NAMES = 20_000;

    private static final int LONGEST_NAME = 50_000;
    private static final int LONGEST_NUMBER = 1_000;
    private static final int LARGEST_EXPONENT = 2_000_000_000;
    private static final int MOST_FINDINGS = 100;
    private static final int LONGEST_QUOTED = 80;
    private static final int DECODED_AT_A_TIME = 8_192;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    // One more than is allowed, so that the limit is reported here and not there.
                    .maxNestingDepth(JsonDocument.MOST_LEVELS + 1)
                    .maxStringLength(LONGEST_STRING)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            // The names of a hostile document must not outlive it.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            // The seed of its hashes is random, so the same document would be refused at times only; MOST_NAMES bounds
            // it.
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .build();

    private final String file;
    private final byte[] bytes;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final Deque<JsonNode> open = new ArrayDeque<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final Set<String> names = new HashSet<>();
    private @Nullable JsonNode root;
    private int values;

    JsonReader(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    JsonDocument read() {
        if (bytes.length > JsonDocument.MOST_BYTES) {
            report("file-too-large", 0, Integer.toString(bytes.length), Integer.toString(JsonDocument.MOST_BYTES));
            return document(false);
        }
        int invalid = firstInvalidByte();
        if (invalid >= 0) {
            report("invalid-utf-8", invalid, String.format(Locale.ROOT, "%02X", bytes[invalid]));
            return document(false);
        }
        if (hasByteOrderMark(bytes)) {
            report("byte-order-mark", 0);
        }
        return document(readTree());
    }

    /** A parser of text that is known to be UTF-8; the library would guess other encodings from zero bytes. */
    static JsonParser parser(byte[] utf8) throws IOException {
        int start = start(utf8);
        return JSON.createParser(utf8, start, utf8.length - start);
    }

    /** Where the text begins: behind a byte order mark, from where the library counts. */
    static int start(byte[] bytes) {
        return hasByteOrderMark(bytes) ? 3 : 0;
    }

    private static boolean hasByteOrderMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    /** Whether the library would take the text for UTF-16 or UTF-32; JSON text has no character zero anywhere. */
    private boolean hasZeroAtStart() {
        for (int i = 0; i < Math.min(4, bytes.length); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean readTree() {
        if (hasZeroAtStart()) {
            report("json-unexpected-character", 0, "U+0000");
            return false;
        }
        try (JsonParser parser = parser(bytes)) {
            JsonToken token = parser.nextToken();
            while (token != null) {
                if (root != null && open.isEmpty()) {
                    report("json-trailing-text", offset(parser));
                    return false;
                }
                if (!take(parser, token)) {
                    return false;
                }
                token = parser.nextToken();
            }
            if (root == null || !open.isEmpty()) {
                report("json-unexpected-end", bytes.length);
                return false;
            }
            return true;
        } catch (StreamConstraintsException e) {
            reportTooLong(offset(e));
            return false;
        } catch (JsonEOFException e) {
            report("json-unexpected-end", bytes.length);
            return false;
        } catch (JsonProcessingException e) {
            int offset = offset(e);
            report("json-unexpected-character", offset, character(offset));
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory cannot fail to be read", e);
        }
    }

    /** Takes one token; false where a limit is reached and nothing more is read. */
    private boolean take(JsonParser parser, JsonToken token) throws IOException {
        switch (token) {
            case FIELD_NAME -> {
                String name = sound(parser.currentName(), parser);
                if (names.add(name) && names.size() > MOST_NAMES) {
                    report("json-too-many-names", offset(parser), Integer.toString(MOST_NAMES));
                    return false;
                }
                path.addLast(name);
            }
            case END_OBJECT, END_ARRAY -> {
                open.removeLast();
                leave();
            }
            default -> {
                values++;
                if (values > MOST_VALUES) {
                    report("json-too-many-values", offset(parser), Integer.toString(MOST_VALUES));
                    return false;
                }
                return add(parser, token);
            }
        }
        return true;
    }

    private boolean add(JsonParser parser, JsonToken token) throws IOException {
        JsonNode value =
                switch (token) {
                    case START_OBJECT -> nodes.objectNode();
                    case START_ARRAY -> nodes.arrayNode();
                    case VALUE_STRING -> nodes.textNode(sound(parser.getText(), parser));
                    case VALUE_NUMBER_INT -> integer(parser);
                    case VALUE_NUMBER_FLOAT -> decimal(parser);
                    case VALUE_TRUE -> nodes.booleanNode(true);
                    case VALUE_FALSE -> nodes.booleanNode(false);
                    default -> nodes.nullNode();
                };
        if (value.isMissingNode()) {
            return false;
        }
        JsonNode parent = open.peekLast();
        if (parent instanceof ArrayNode array) {
            path.addLast(Integer.toString(array.size()));
            array.add(value);
        } else if (parent instanceof ObjectNode object) {
            String name = path.getLast();
            if (object.has(name)) {
                report("json-duplicate-member", offset(parser), cut(name));
            } else {
                object.set(name, value);
            }
        } else {
            root = value;
        }
        if (value.isContainerNode()) {
            if (open.size() == JsonDocument.MOST_LEVELS) {
                report("nesting-too-deep", offset(parser), Integer.toString(JsonDocument.MOST_LEVELS));
                return false;
            }
            open.addLast(value);
        } else {
            leave();
        }
        return true;
    }

    private void leave() {
        if (!path.isEmpty()) {
            path.removeLast();
        }
    }

    private JsonNode integer(JsonParser parser) throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> nodes.numberNode(parser.getIntValue());
            case LONG -> nodes.numberNode(parser.getLongValue());
            default -> nodes.numberNode(parser.getBigIntegerValue());
        };
    }

    /** The number; a missing node, after a report, where its exponent is too large. */
    private JsonNode decimal(JsonParser parser) throws IOException {
        try {
            BigDecimal number = parser.getDecimalValue();
            if (Math.abs((long) number.scale()) <= LARGEST_EXPONENT) {
                return nodes.numberNode(number);
            }
        } catch (NumberFormatException e) {
            // Which exponent is refused depends on the version of the JDK; all of these are beyond our own limit.
        }
        reportTooLong(offset(parser));
        return nodes.missingNode();
    }

    private void reportTooLong(int offset) {
        report("json-value-too-long", offset, Integer.toString(LONGEST_STRING), Integer.toString(LONGEST_NUMBER));
    }

    /** The text as it may stand in an output: escapes can write a half of a surrogate pair, which no output can. */
    private String sound(String text, JsonParser parser) {
        int lone = firstLoneSurrogate(text);
        if (lone < 0) {
            return text;
        }
        report("json-lone-surrogate", offset(parser), String.format(Locale.ROOT, "U+%04X", (int) text.charAt(lone)));
        StringBuilder sound = new StringBuilder(text);
        for (int i = lone; i >= 0; i = firstLoneSurrogate(sound)) {
            sound.setCharAt(i, '\uFFFD');
        }
        return sound.toString();
    }

    private static int firstLoneSurrogate(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private int firstInvalidByte() {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(DECODED_AT_A_TIME);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return result.isError() ? in.position() : -1;
    }

    private int offset(JsonParser parser) {
        return start(bytes) + (int) parser.currentTokenLocation().getByteOffset();
    }

    private int offset(JsonProcessingException failure) {
        long offset = failure.getLocation() == null
                ? bytes.length
                : start(bytes) + failure.getLocation().getByteOffset();
        return (int) Math.max(0, Math.min(bytes.length, offset));
    }

    /** The character that stands at a place, named by number where it cannot be seen. */
    private String character(int offset) {
        int start = offset;
        while (start > 0 && start < bytes.length && (bytes[start] & 0xC0) == 0x80) {
            start--;
        }
        if (start >= bytes.length) {
            return "";
        }
        int length = Math.min(4, bytes.length - start);
        int codePoint = new String(bytes, start, length, StandardCharsets.UTF_8).codePointAt(0);
        boolean visible = codePoint > ' ' && Character.isDefined(codePoint) && !Character.isISOControl(codePoint);
        return visible ? Character.toString(codePoint) : String.format(Locale.ROOT, "U+%04X", codePoint);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_QUOTED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTED)) + "…";
    }

    private void report(String rule, int offset, String... arguments) {
        if (findings.size() < MOST_FINDINGS) {
            SourceSpan span = new JsonPlaces(file, bytes).span(offset);
            findings.add(new Diagnostic(rule, Level.ERROR, span, new FieldPath(List.copyOf(path)), List.of(arguments)));
        }
    }

    private JsonDocument document(boolean whole) {
        return new JsonDocument(file, bytes, whole ? root : null, findings);
    }
}
