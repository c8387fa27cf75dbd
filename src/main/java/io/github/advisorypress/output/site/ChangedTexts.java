package io.github.advisorypress.output.site;

import io.github.advisorypress.comparison.TextChange;
import io.github.advisorypress.comparison.TextChange.Kind;
import io.github.advisorypress.comparison.TextChange.Passage;
import io.github.advisorypress.comparison.TextChange.Segment;
import io.github.advisorypress.output.site.RevisionPage.Line;
import io.github.advisorypress.output.site.RevisionPage.Part;
import io.github.advisorypress.text.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows the change of a long text in lines, with a line of what stands around it and the rest left out. */
final class ChangedTexts {
    /** As many unchanged lines are shown rather than left out. */
    private static final int FEW = 3;

    private ChangedTexts() {}

    /** The lines of a change between two texts in Markdown: without markup, unless only the markup changed. */
    static List<Line> lines(String before, String after) {
        String was = plain(before);
        String is = plain(after);
        boolean onlyMarkup = was.equals(is);
        return lines(TextChange.of(onlyMarkup ? before : was, onlyMarkup ? after : is));
    }

    private static String plain(String markdown) {
        return markdown.isEmpty() ? "" : MarkdownText.parse(markdown).plain();
    }

    private static List<Line> lines(TextChange change) {
        List<Line> lines = new ArrayList<>();
        List<Passage> passages = change.passages();
        for (int i = 0; i < passages.size(); i++) {
            List<Line> of = lines(passages.get(i).segments());
            if (passages.get(i).isEqual()) {
                addAround(lines, of, i > 0, i < passages.size() - 1);
            } else {
                lines.addAll(of);
            }
        }
        return lines;
    }

    /** Of unchanged lines, those next to a change. */
    private static void addAround(List<Line> lines, List<Line> equal, boolean follows, boolean leads) {
        if (equal.size() <= FEW && follows && leads) {
            lines.addAll(equal);
            return;
        }
        int head = follows ? Math.min(1, equal.size()) : 0;
        int tail = leads ? Math.min(1, equal.size() - head) : 0;
        lines.addAll(equal.subList(0, head));
        if (equal.size() > head + tail) {
            lines.add(new Line(true, List.of()));
        }
        lines.addAll(equal.subList(equal.size() - tail, equal.size()));
    }

    /** The lines that segments make; blank ones say nothing. */
    private static List<Line> lines(List<Segment> segments) {
        List<Line> lines = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Segment segment : segments) {
            String[] pieces = segment.text().split("\n", -1);
            for (int i = 0; i < pieces.length; i++) {
                if (i > 0) {
                    end(lines, parts);
                }
                add(parts, segment.kind(), PageLanguage.clean(pieces[i]));
            }
        }
        end(lines, parts);
        return lines;
    }

    /** White space that went or came is not marked: nobody would see the mark. */
    private static void add(List<Part> parts, Kind kind, String text) {
        if (!text.isEmpty() && !(text.isBlank() && kind == Kind.REMOVED)) {
            Kind shown = text.isBlank() ? Kind.EQUAL : kind;
            parts.add(new Part(shown.name().toLowerCase(Locale.ROOT), text));
        }
    }

    private static void end(List<Line> lines, List<Part> parts) {
        if (parts.stream().anyMatch(part -> !part.text().isBlank())) {
            lines.add(new Line(false, List.copyOf(parts)));
        }
        parts.clear();
    }
}
