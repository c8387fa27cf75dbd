package io.github.advisorypress.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.SourceSpan;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds where values stand in a JSON text, by reading it once more for all that is asked. */
final class JsonPlaces {
    private final String file;
    private final byte[] bytes;
    private final int start;

    JsonPlaces(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
        this.start = JsonReader.start(bytes);
    }

    /** A path that is asked for, or one on the way to it; and, once found, the bytes that the value takes. */
    private static final class Wanted {
        private final @Nullable Wanted parent;
        private final Map<String, Wanted> children = new HashMap<>();
        private int from = -1;
        private int to;
        private int line;
        private int column;
        private int length;

        Wanted(@Nullable Wanted parent) {
            this.parent = parent;
        }

        void found(long first, long end) {
            if (from < 0) {
                from = (int) first;
                to = (int) end;
            }
        }
    }

    /** A container under way: what is asked for in it, nothing if none of it is, and for arrays the next index. */
    private static final class Frame {
        private final @Nullable Wanted wanted;
        private final boolean isArray;
        private int index;
        private String key = "";
        private long keyFrom;

        Frame(@Nullable Wanted wanted, boolean isArray) {
            this.wanted = wanted;
            this.isArray = isArray;
        }

        @Nullable
        Wanted next() {
            String segment = isArray ? Integer.toString(index++) : key;
            return wanted == null ? null : wanted.children.get(segment);
        }
    }

    Map<FieldPath, SourceSpan> locate(Collection<FieldPath> fields) {
        Wanted root = new Wanted(null);
        Map<FieldPath, Wanted> asked = new LinkedHashMap<>();
        for (FieldPath field : fields) {
            Wanted at = root;
            for (String segment : field.segments()) {
                Wanted parent = at;
                at = at.children.computeIfAbsent(segment, key -> new Wanted(parent));
            }
            asked.put(field, at);
        }
        try (JsonParser parser = JsonReader.parser(bytes)) {
            scan(parser, root);
        } catch (IOException e) {
            // The text is broken from here on; what stands before it has been found.
            root.found(start, start + 1L);
        }
        List<Wanted> found = new ArrayList<>();
        collect(root, found);
        measure(found);
        Map<FieldPath, SourceSpan> spans = new LinkedHashMap<>();
        asked.forEach((field, wanted) -> spans.put(field, span(nearest(wanted))));
        return spans;
    }

    /** Where the character at a byte stands; behind the end, the last character. */
    SourceSpan span(int offset) {
        Wanted place = new Wanted(null);
        int last = Math.max(start, Math.min(offset, bytes.length - 1));
        place.found(last, last + 1L);
        measure(List.of(place));
        return span(place);
    }

    private void scan(JsonParser parser, Wanted root) throws IOException {
        Deque<Frame> open = new ArrayDeque<>();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            Frame frame = open.peekLast();
            if (token == JsonToken.FIELD_NAME && frame != null) {
                frame.key = parser.currentName();
                frame.keyFrom = offset(parser);
            } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                open.removeLast();
            } else {
                Wanted wanted = frame == null ? root : frame.next();
                if (wanted != null) {
                    found(parser, token, frame, wanted);
                }
                if (token.isStructStart()) {
                    if (wanted == null || wanted.children.isEmpty()) {
                        parser.skipChildren();
                    } else {
                        open.addLast(new Frame(wanted, token == JsonToken.START_ARRAY));
                    }
                }
            }
        }
    }

    private void found(JsonParser parser, JsonToken token, @Nullable Frame frame, Wanted wanted) throws IOException {
        if (token.isScalarValue()) {
            long from = offset(parser);
            parser.finishToken();
            wanted.found(from, start + parser.currentLocation().getByteOffset());
        } else if (frame != null && !frame.isArray) {
            wanted.found(frame.keyFrom, keyEnd(frame));
        } else {
            wanted.found(offset(parser), offset(parser) + 1);
        }
    }

    /** The byte after a key's closing quote. */
    private long keyEnd(Frame frame) {
        int end = (int) frame.keyFrom + 1;
        while (end < bytes.length && bytes[end] != '"') {
            end += bytes[end] == '\\' ? 2 : 1;
        }
        return end + 1L;
    }

    private long offset(JsonParser parser) {
        return start + parser.currentTokenLocation().getByteOffset();
    }

    private static void collect(Wanted root, List<Wanted> found) {
        Deque<Wanted> left = new ArrayDeque<>(List.of(root));
        while (!left.isEmpty()) {
            Wanted wanted = left.removeLast();
            if (wanted.from >= 0) {
                found.add(wanted);
            }
            left.addAll(wanted.children.values());
        }
    }

    /** Counts lines and columns up to each place, in one pass over the text. */
    private void measure(List<Wanted> places) {
        List<Wanted> sorted = new ArrayList<>(places);
        sorted.sort(Comparator.comparingInt(place -> place.from));
        int line = 1;
        int column = 1;
        int at = start;
        for (Wanted place : sorted) {
            for (; at < place.from; at++) {
                if (endsLine(at)) {
                    line++;
                    column = 1;
                } else if (bytes[at] != '\r' && startsCharacter(at)) {
                    column++;
                }
            }
            place.line = line;
            place.column = column;
            place.length = 0;
            for (int i = place.from; i < place.to && i < bytes.length && bytes[i] != '\n' && bytes[i] != '\r'; i++) {
                place.length += startsCharacter(i) ? 1 : 0;
            }
        }
    }

    private boolean endsLine(int at) {
        return bytes[at] == '\n' || (bytes[at] == '\r' && (at + 1 == bytes.length || bytes[at + 1] != '\n'));
    }

    private boolean startsCharacter(int at) {
        return (bytes[at] & 0xC0) != 0x80;
    }

    private static Wanted nearest(Wanted wanted) {
        Wanted at = wanted;
        while (at.from < 0 && at.parent != null) {
            at = at.parent;
        }
        return at;
    }

    private SourceSpan span(Wanted place) {
        return place.from < 0
                ? SourceSpan.startOf(file)
                : new SourceSpan(file, place.line, place.column, Math.max(1, place.length));
    }
}
