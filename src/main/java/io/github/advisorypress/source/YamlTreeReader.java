package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.SourceSpan;
import io.github.advisorypress.source.YamlTree.Entry;
import io.github.advisorypress.source.YamlTree.Node;
import io.github.advisorypress.source.YamlTree.Style;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads one file's parser events into a tree, without recursion, so that no nesting exhausts the stack. */
final class YamlTreeReader {

    private static final Pattern INDENTED_BY_TAB = Pattern.compile(" *\t[ \t]*[^ \t].*");

    private static final int LONGEST_ARGUMENT = 100;

    private final SourceText source;
    private final List<Diagnostic> findings;
    private final Deque<Frame> open = new ArrayDeque<>();

    /** The lines below the sign that begins a block scalar: tabs there may be part of the text. */
    private final BitSet insideScalars = new BitSet();

    private @Nullable Node root;
    private @Nullable Mark lastPlace;
    private int documents;
    private boolean complete = true;

    private YamlTreeReader(SourceText source) {
        this.source = source;
        this.findings = new ArrayList<>(source.findings());
    }

    static YamlTree read(SourceText source) {
        var reader = new YamlTreeReader(source);
        source.text().ifPresent(reader::readText);
        return new YamlTree(source, reader.complete ? reader.root : null, reader.findings);
    }

    private void readText(String text) {
        Optional<SourceSpan> failure = readEvents(text);
        boolean explained = reportTabs(failure);
        if (failure.isEmpty() && complete && (root == null || root.isEmpty())) {
            report("empty-file", SourceSpan.startOf(source.file()), FieldPath.ROOT);
            root = null;
        }
        if (explained) {
            findings.removeIf(finding -> finding.rule().equals("yaml-syntax"));
        }
    }

    /** Reads to the end of the first document, or to where that is impossible, which it returns. */
    private Optional<SourceSpan> readEvents(String text) {
        // The parser copies what it holds of a line each time it fills its buffer: in one go, long lines cost no more.
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(Math.max(1024, text.length()))
                .build();
        var events = new ParserImpl(settings, new StreamReader(settings, text));
        try {
            for (Optional<Event> event = next(events); event.isPresent() && accept(event.get()); event = next(events)) {
                lastPlace = mark(event.get().getEndMark());
            }
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            return Optional.of(fail(e.getProblemMark().or(e::getContextMark), e.getProblem()));
        } catch (YamlEngineException e) {
            return Optional.of(fail(Optional.ofNullable(lastPlace), e.getMessage()));
        }
    }

    private static Optional<Event> next(ParserImpl events) {
        try {
            return events.hasNext() ? Optional.of(events.next()) : Optional.empty();
        } catch (YamlEngineException e) {
            throw e;
        } catch (RuntimeException e) {
            // The parser does not foresee all that can be written, such as an escape beyond all numbers.
            throw new YamlEngineException("an escape or a number here cannot be read", e);
        }
    }

    private SourceSpan fail(Optional<Mark> mark, @Nullable String problem) {
        SourceSpan span = mark.map(place -> spanAt(place.getLine() + 1, place.getColumn() + 1, 1))
                .orElse(SourceSpan.startOf(source.file()));
        report("yaml-syntax", span, FieldPath.ROOT, problem == null ? "" : problem.replace("\t", "TAB"));
        complete = false;
        return span;
    }

    /** Takes one event into the tree; false where reading ends. */
    private boolean accept(Event event) {
        return switch (event.getEventId()) {
            case DocumentStart -> beginDocument((DocumentStartEvent) event);
            case MappingStart, SequenceStart -> beginCollection((CollectionStartEvent) event);
            case MappingEnd, SequenceEnd -> endCollection(event);
            case Scalar -> addScalar((ScalarEvent) event);
            case Alias -> addAlias((AliasEvent) event);
            case StreamStart, StreamEnd, DocumentEnd, Comment -> true;
        };
    }

    private boolean beginDocument(DocumentStartEvent event) {
        documents++;
        if (documents > 1) {
            report("multiple-documents", spanOf(event), FieldPath.ROOT);
        }
        return documents == 1;
    }

    private boolean beginCollection(CollectionStartEvent event) {
        boolean mapping = event.getEventId() == Event.ID.MappingStart;
        reportProperties(event, event.getTag());
        if (isKeyExpected()) {
            report("complex-key", spanOf(event), path());
        }
        open.push(new Frame(mapping, event.isFlow(), spanOf(event)));
        if (open.size() > YamlTree.DEEPEST) {
            report("nesting-too-deep", spanOf(event), FieldPath.ROOT, Integer.toString(YamlTree.DEEPEST));
            complete = false;
            return false;
        }
        return true;
    }

    private boolean endCollection(Event event) {
        Frame frame = open.pop();
        Mark end = mark(event.getEndMark());
        add(frame.toNode(end.getLine() + 1, end.getColumn() + 1));
        return true;
    }

    private boolean addScalar(ScalarEvent event) {
        reportProperties(event, event.getTag());
        Style style = style(event);
        String text = event.getValue();
        SourceSpan span = spanOf(event);
        Mark end = mark(event.getEndMark());
        if (style == Style.LITERAL || style == Style.FOLDED) {
            insideScalars.set(
                    span.line() + 1, Math.max(span.line() + 1, end.getLine() + (end.getColumn() > 0 ? 2 : 1)));
        }
        if (isKeyExpected() && text.equals("<<") && style == Style.PLAIN) {
            report("anchor-or-alias", span, path(), "<<");
        }
        if (style == Style.DOUBLE_QUOTED) {
            text = withoutEscapedControlCharacters(text, span);
        }
        add(Node.scalar(span, end.getLine() + 1, end.getColumn() + 1, style, text));
        return true;
    }

    private boolean addAlias(AliasEvent event) {
        SourceSpan span = spanOf(event);
        report("anchor-or-alias", span, path(), "*" + event.getAlias().getValue());
        add(Node.scalar(span, span.line(), span.column() + span.length(), Style.PLAIN, ""));
        return true;
    }

    private boolean isKeyExpected() {
        Frame frame = open.peek();
        return frame != null && frame.isKeyExpected();
    }

    /** Puts a finished node where it belongs: into the innermost open collection, or at the top. */
    private void add(Node node) {
        Frame parent = open.peek();
        if (parent == null) {
            root = node;
        } else if (parent.isKeyExpected()) {
            Optional<Entry> first = parent.expectValueOf(node);
            if (first.isPresent()) {
                report(
                        "duplicate-key",
                        node.span(),
                        path(),
                        node.text(),
                        Integer.toString(first.get().keySpan().line()));
            }
        } else {
            parent.add(node);
        }
    }

    private void reportProperties(NodeEvent event, Optional<String> tag) {
        event.getAnchor()
                .ifPresent(anchor -> report("anchor-or-alias", spanOf(event), path(), "&" + anchor.getValue()));
        tag.ifPresent(
                name -> report("anchor-or-alias", spanOf(event), path(), name.replace("tag:yaml.org,2002:", "!!")));
    }

    private String withoutEscapedControlCharacters(String text, SourceSpan span) {
        if (text.codePoints().allMatch(SourceText::isAllowed)) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .map(codePoint -> SourceText.isAllowed(codePoint) ? codePoint : 0xFFFD)
                .forEach(clean::appendCodePoint);
        text.codePoints()
                .filter(codePoint -> !SourceText.isAllowed(codePoint))
                .limit(1)
                .forEach(codePoint -> report("control-character", span, path(), SourceText.name(codePoint)));
        return clean.toString();
    }

    /** Reports the first line of each run of lines indented by tabs; true where that explains why reading failed. */
    private boolean reportTabs(Optional<SourceSpan> failure) {
        int failed = failure.map(SourceSpan::line).orElse(Integer.MAX_VALUE);
        boolean explained = failure.isPresent() && isIndentedByTab(failed);
        // Below a failure nobody knows which lines belong to a block scalar.
        int last = explained
                ? source.lines().size()
                : Math.min(failed, source.lines().size());
        for (int line = 1; line <= last; line++) {
            if (isIndentedByTab(line) && !isIndentedByTab(line - 1)) {
                int column = source.lines().get(line - 1).indexOf('\t') + 1;
                report("tab-indentation", spanAt(line, column, 1), FieldPath.ROOT);
            }
        }
        return explained;
    }

    private boolean isIndentedByTab(int line) {
        return !insideScalars.get(line)
                && source.line(line)
                        .map(text -> INDENTED_BY_TAB.matcher(text).matches())
                        .orElse(false);
    }

    /** The path of the value that comes next. */
    private FieldPath path() {
        FieldPath path = FieldPath.ROOT;
        for (Iterator<Frame> frames = open.descendingIterator(); frames.hasNext(); ) {
            path = frames.next().pathOfNext(path);
        }
        return path;
    }

    private SourceSpan spanOf(Event event) {
        Mark start = mark(event.getStartMark());
        Mark end = mark(event.getEndMark());
        int line = start.getLine() + 1;
        int column = start.getColumn() + 1;
        int endOfSpan = end.getLine() == start.getLine() ? end.getColumn() + 1 : endOfLine(line);
        return spanAt(line, column, endOfSpan - column);
    }

    private SourceSpan spanAt(int line, int column, int length) {
        return new SourceSpan(source.file(), line, column, Math.max(1, length));
    }

    private int endOfLine(int line) {
        return 1
                + source.line(line)
                        .map(text -> text.codePointCount(0, text.length()))
                        .orElse(0);
    }

    private static Mark mark(Optional<Mark> mark) {
        return mark.orElseThrow(() -> new IllegalStateException("Bug in the publisher: the YAML parser gave no place"));
    }

    private static Style style(ScalarEvent event) {
        return switch (event.getScalarStyle()) {
            case PLAIN -> Style.PLAIN;
            case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Style.DOUBLE_QUOTED;
            case LITERAL -> Style.LITERAL;
            case FOLDED -> Style.FOLDED;
        };
    }

    private void report(String rule, SourceSpan span, FieldPath field, String... arguments) {
        List<String> shown = Stream.of(arguments).map(YamlTreeReader::shortened).toList();
        findings.add(new Diagnostic(rule, Level.ERROR, span, field, shown));
    }

    private static String shortened(String argument) {
        return argument.codePointCount(0, argument.length()) <= LONGEST_ARGUMENT
                ? argument
                : argument.substring(0, argument.offsetByCodePoints(0, LONGEST_ARGUMENT)) + "…";
    }

    /** A mapping or sequence that has begun and not yet ended. */
    private static final class Frame {

        private final boolean mapping;
        private final boolean flow;
        private final SourceSpan start;
        private final Map<String, Entry> entries = new LinkedHashMap<>();
        private final List<Node> items = new ArrayList<>();
        private @Nullable Node key;

        private Frame(boolean mapping, boolean flow, SourceSpan start) {
            this.mapping = mapping;
            this.flow = flow;
            this.start = start;
        }

        private boolean isKeyExpected() {
            return mapping && key == null;
        }

        /** Takes a key; where the mapping already has it, the entry that does. */
        private Optional<Entry> expectValueOf(Node node) {
            key = node;
            return node.kind() == YamlTree.Kind.SCALAR
                    ? Optional.ofNullable(entries.get(node.text()))
                    : Optional.empty();
        }

        private void add(Node value) {
            if (key == null) {
                items.add(value);
                return;
            }
            if (key.kind() == YamlTree.Kind.SCALAR) {
                entries.putIfAbsent(key.text(), new Entry(key.text(), key.span(), value));
            }
            key = null;
        }

        private FieldPath pathOfNext(FieldPath parent) {
            if (!mapping) {
                return parent.child(items.size());
            }
            return key == null ? parent : parent.child(key.text());
        }

        private Node toNode(int endLine, int endColumn) {
            if (!mapping) {
                return Node.sequence(start, endLine, endColumn, items);
            }
            SourceSpan span = flow || entries.isEmpty()
                    ? start
                    : entries.values().iterator().next().keySpan();
            return Node.mapping(span, endLine, endColumn, entries);
        }
    }
}
