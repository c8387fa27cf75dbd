package io.github.advisorypress.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.SourceSpan;
import io.github.advisorypress.json.JsonDocument;
import io.github.advisorypress.json.JsonElement;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One CSAF document under way: which of its members have been read, and what is wrong with them. What stands there is
 * taken for the words of a stranger: any member may be of any type.
 */
final class CsafFile {
    /** How many bytes a document may have: 16 MiB. */
    static final int LIMIT = 16 << 20;

    static final String TEXT = "“…”";
    static final String INSTANT = "“2024-07-05T02:00:00Z”";
    static final String ARRAY = "[…]";
    static final String OBJECT = "{…}";

    private static final int MOST_OF_A_RULE = 100;
    private static final int LONGEST_QUOTED = 160;
    private static final Pattern LINE = Pattern.compile("[^\\n]+");
    private static final Pattern DATE_TIME = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})");

    private final JsonDocument document;
    /** Of each object and array that something was read of, which members were read as a whole. */
    private final IdentityHashMap<JsonNode, Set<String>> read = new IdentityHashMap<>();

    private final Map<String, Integer> count = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private boolean isReadable = true;

    CsafFile(JsonDocument document) {
        this.document = document;
    }

    private record Finding(String rule, Level level, FieldPath path, List<String> arguments) {}

    /** Whether everything that has to be there could be read. */
    boolean isReadable() {
        return isReadable;
    }

    /** What was found, each at its place. */
    List<Diagnostic> findings() {
        Map<FieldPath, SourceSpan> spans =
                document.locate(findings.stream().map(Finding::path).toList());
        return findings.stream()
                .map(finding -> new Diagnostic(
                        finding.rule,
                        finding.level,
                        spans.getOrDefault(finding.path, SourceSpan.startOf(document.file())),
                        finding.path,
                        finding.arguments))
                .toList();
    }

    /** Reports something that leaves the advisory readable. */
    void report(String rule, Level level, FieldPath path, String... arguments) {
        // A document can breach a rule in each of a million places.
        if (count.merge(rule, 1, Integer::sum) <= MOST_OF_A_RULE) {
            findings.add(new Finding(
                    rule,
                    level,
                    path,
                    List.of(arguments).stream().map(CsafFile::quotable).toList()));
        }
    }

    /** Reports an error because of which the advisory is not read. */
    void refuse(String rule, FieldPath path, String... arguments) {
        isReadable = false;
        report(rule, Level.ERROR, path, arguments);
    }

    /** Reports that something is missing or does not have the form that it needs. */
    void unreadable(FieldPath path, String form) {
        refuse("csaf-unreadable-member", path, path.toString(), form);
    }

    /** Reports that what stands there has no place in a bulletin. */
    void notCarried(FieldPath path) {
        report("csaf-content-not-carried", Level.WARNING, path, path.toString());
    }

    /** The object under a key; without members, and reported, where there is none. */
    JsonElement object(JsonElement parent, String key) {
        JsonElement member = parent.at(key);
        if (!member.node().isObject()) {
            markRead(member);
            unreadable(member.path(), OBJECT);
        }
        return member;
    }

    /** The objects in the array under a key; none where there is no array, which is reported if something else is. */
    List<JsonElement> objects(JsonElement parent, String key) {
        List<JsonElement> objects = new ArrayList<>();
        for (JsonElement item : items(parent, key)) {
            if (item.node().isObject()) {
                objects.add(item);
            } else {
                markRead(item);
                unreadable(item.path(), OBJECT);
            }
        }
        return objects;
    }

    /** The texts in the array under a key. */
    List<Placed<String>> lines(JsonElement parent, String key) {
        List<Placed<String>> lines = new ArrayList<>();
        for (JsonElement item : items(parent, key)) {
            line(item).ifPresent(line -> lines.add(new Placed<>(line, item.path())));
        }
        return lines;
    }

    /** What stands in the array under a key. */
    private List<JsonElement> items(JsonElement parent, String key) {
        JsonElement member = parent.at(key);
        if (member.exists() && !member.node().isArray()) {
            markRead(member);
            unreadable(member.path(), ARRAY);
        }
        return member.items();
    }

    /** A value and where it stands. */
    record Placed<T>(T value, FieldPath path) {}

    /** The text under a key; reported where something else stands there, or nothing but space. */
    Optional<String> text(JsonElement parent, String key) {
        return parent.has(key) ? text(parent.at(key)) : Optional.empty();
    }

    private Optional<String> text(JsonElement member) {
        markRead(member);
        Optional<String> text = member.text().filter(words -> !words.isBlank());
        if (text.isEmpty()) {
            unreadable(member.path(), TEXT);
        }
        return text.map(words -> clean(member.path(), words));
    }

    /** The text under a key, which has to be there; empty where it is not. */
    String requiredText(JsonElement parent, String key) {
        return required(parent, key, text(parent, key), "", TEXT);
    }

    /** The text of a single line under a key. */
    Optional<String> line(JsonElement parent, String key) {
        return parent.has(key) ? line(parent.at(key)) : Optional.empty();
    }

    String requiredLine(JsonElement parent, String key) {
        return required(parent, key, line(parent, key), "", TEXT);
    }

    private Optional<String> line(JsonElement member) {
        Optional<String> text = text(member).map(String::strip);
        if (text.isPresent() && !LINE.matcher(text.get()).matches()) {
            unreadable(member.path(), TEXT);
            return Optional.empty();
        }
        return text;
    }

    /** The address under a key. */
    Optional<String> url(JsonElement parent, String key) {
        Optional<String> line = line(parent, key);
        if (line.isPresent() && line.get().codePoints().anyMatch(Character::isWhitespace)) {
            unreadable(parent.at(key).path(), "“https://…”");
            return Optional.empty();
        }
        return line;
    }

    /** The constant that the word under a key stands for; reported where it is none of these. */
    <T> Optional<T> word(JsonElement parent, String key, Function<String, Optional<T>> of, String words) {
        Optional<String> line = line(parent, key);
        Optional<T> value = line.flatMap(of);
        if (line.isPresent() && value.isEmpty()) {
            unreadable(parent.at(key).path(), words);
        }
        return value;
    }

    /** The same, where it has to be there; the fallback keeps what is being made possible until it is dropped. */
    <T> T requiredWord(JsonElement parent, String key, Function<String, Optional<T>> of, String words, T fallback) {
        return required(parent, key, word(parent, key, of, words), fallback, words);
    }

    Optional<Instant> instant(JsonElement parent, String key) {
        Optional<String> line = line(parent, key);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> instant = instant(line.get());
        if (instant.isEmpty()) {
            unreadable(parent.at(key).path(), INSTANT);
        }
        return instant;
    }

    Instant requiredInstant(JsonElement parent, String key) {
        return required(parent, key, instant(parent, key), Instant.EPOCH, INSTANT);
    }

    /** The instant that a text writes. */
    static Optional<Instant> instant(String text) {
        if (!DATE_TIME.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private <T> T required(JsonElement parent, String key, Optional<T> value, T fallback, String form) {
        if (!parent.has(key)) {
            unreadable(parent.path().child(key), form);
        }
        return value.orElse(fallback);
    }

    /** Takes a member as read with all that stands in it. */
    void markRead(JsonElement member) {
        Optional<JsonElement> parent = member.parent();
        if (parent.isEmpty()) {
            return;
        }
        boolean isNew = !read.containsKey(parent.get().node());
        read.computeIfAbsent(parent.get().node(), none -> new HashSet<>()).add(member.segment());
        Optional<JsonElement> above = parent.get().parent();
        while (isNew && above.isPresent()) {
            isNew = read.putIfAbsent(above.get().node(), new HashSet<>()) == null;
            above = above.get().parent();
        }
    }

    /** Takes members of an object as read, since what they say is said again when the bulletin is published. */
    void markRead(JsonElement parent, String... keys) {
        for (String key : keys) {
            if (parent.has(key)) {
                markRead(parent.at(key));
            }
        }
    }

    /** Reports each topmost member that nobody has read. */
    void reportUnread() {
        Deque<JsonElement> left = new ArrayDeque<>();
        document.root().ifPresent(left::add);
        while (!left.isEmpty()) {
            JsonElement container = left.removeLast();
            Set<String> known = read.getOrDefault(container.node(), Set.of());
            List<JsonElement> children = container.node().isArray() ? container.items() : container.members();
            for (JsonElement child : children) {
                boolean isContainer = child.node().isContainerNode();
                if (known.contains(child.segment())) {
                    continue;
                }
                if (isContainer && read.containsKey(child.node())) {
                    left.addLast(child);
                } else if (!isContainer || !child.node().isEmpty()) {
                    notCarried(child.path());
                }
            }
        }
    }

    /** The text with LF line ends; a character that no format may carry is reported and replaced. */
    private String clean(FieldPath path, String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        if (lines.codePoints().allMatch(SourceText::isAllowed)) {
            return lines;
        }
        int first = lines.codePoints()
                .filter(character -> !SourceText.isAllowed(character))
                .findFirst()
                .orElse(SourceText.REPLACEMENT);
        report("control-character", Level.ERROR, path, SourceText.name(first));
        return lines.codePoints()
                .map(character -> SourceText.isAllowed(character) ? character : SourceText.REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A value as a message can name it: in one line and not too long. */
    static String quotable(String argument) {
        String visible = argument.codePoints()
                .map(character -> SourceText.isAllowed(character) && character != '\n' && character != '\t'
                        ? character
                        : SourceText.REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return visible.codePointCount(0, visible.length()) <= LONGEST_QUOTED
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, LONGEST_QUOTED)) + "…";
    }
}
