package io.github.advisorypress.diagnostic;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Where a field stands in a document, whatever file holds it; prints as a JSON Pointer (RFC 6901). Indexes count from
 * zero.
 */
public record FieldPath(List<String> segments) implements Comparable<FieldPath> {

    /** The document itself. */
    public static final FieldPath ROOT = new FieldPath(List.of());

    public FieldPath {
        segments = List.copyOf(segments);
    }

    /** The path through the given keys (strings) and indexes (integers). */
    public static FieldPath of(Object... segments) {
        var texts = new ArrayList<String>(segments.length);
        for (Object segment : segments) {
            if (segment instanceof String || segment instanceof Integer) {
                texts.add(segment.toString());
            } else {
                throw new IllegalArgumentException("A segment is a key or an index, not " + segment);
            }
        }
        return new FieldPath(texts);
    }

    /** The path that a JSON Pointer writes; the empty text is the document itself. */
    public static FieldPath parse(String pointer) {
        if (pointer.isEmpty()) {
            return ROOT;
        }
        if (pointer.charAt(0) != '/') {
            throw new IllegalArgumentException("A JSON Pointer is empty or begins with a slash: " + pointer);
        }
        var segments = new ArrayList<String>();
        int start = 1;
        for (int slash = pointer.indexOf('/', start); slash >= 0; slash = pointer.indexOf('/', start)) {
            segments.add(unescape(pointer.substring(start, slash)));
            start = slash + 1;
        }
        segments.add(unescape(pointer.substring(start)));
        return new FieldPath(segments);
    }

    public FieldPath child(String key) {
        var longer = new ArrayList<String>(segments.size() + 1);
        longer.addAll(segments);
        longer.add(key);
        return new FieldPath(longer);
    }

    public FieldPath child(int index) {
        return child(Integer.toString(index));
    }

    /** The path without its last segment; the document itself has none. */
    public Optional<FieldPath> parent() {
        return segments.isEmpty()
                ? Optional.empty()
                : Optional.of(new FieldPath(segments.subList(0, segments.size() - 1)));
    }

    /** The last segment; the document itself has none. */
    public Optional<String> last() {
        return segments.isEmpty() ? Optional.empty() : Optional.of(segments.get(segments.size() - 1));
    }

    /** Orders segment by segment, indexes as numbers, a parent before its children. */
    @Override
    public int compareTo(FieldPath other) {
        Iterator<String> theirs = other.segments.iterator();
        for (String ours : segments) {
            if (!theirs.hasNext()) {
                return 1;
            }
            int order = compareSegments(ours, theirs.next());
            if (order != 0) {
                return order;
            }
        }
        return theirs.hasNext() ? -1 : 0;
    }

    @Override
    public String toString() {
        var pointer = new StringBuilder();
        for (String segment : segments) {
            pointer.append('/').append(segment.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static String unescape(String segment) {
        // RFC 6901, 4: first ~1, then ~0, so that ~01 becomes ~1 and not a slash.
        return segment.replace("~1", "/").replace("~0", "~");
    }

    private static int compareSegments(String left, String right) {
        if (isIndex(left) && isIndex(right) && left.length() != right.length()) {
            return Integer.compare(left.length(), right.length());
        }
        return left.compareTo(right);
    }

    private static boolean isIndex(String segment) {
        return !segment.isEmpty()
                && segment.chars().allMatch(c -> c >= '0' && c <= '9')
                && (segment.length() == 1 || segment.charAt(0) != '0');
    }
}
