package io.github.advisorypress.text;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A long text split at its headings: sections at headings of the first and second level, and in each the sections at
 * headings of the third. What stands above the first heading is the preamble, with the line of its first words. A text
 * with too much markup has neither, and the problem that says so.
 */
public record MarkdownSections(String preamble, int preambleLine, List<Section> sections, List<Problem> problems) {

    private static final int SECTION = 2;
    private static final int SUBSECTION = 3;

    public MarkdownSections {
        sections = List.copyOf(sections);
        problems = List.copyOf(problems);
    }

    /** Splits a text; signs of headings inside code, quotations and lists are no headings. */
    public static MarkdownSections split(String text) {
        String source = text.replace("\r\n", "\n").replace('\r', '\n');
        Optional<Document> document = Parsed.of(source);
        return document.isPresent()
                ? new Splitter(source, document.get()).split()
                : new MarkdownSections("", 1, List.of(), List.of(Parsed.problem(source)));
    }

    /** Splits one parsed text. */
    private static final class Splitter {

        private final String source;
        private final Document document;
        private final Positions positions;
        private final List<Heading> headings = new ArrayList<>();

        private Splitter(String source, Document document) {
            this.source = source;
            this.document = document;
            this.positions = new Positions(source);
            for (Node node : document.getChildren()) {
                if (node instanceof Heading heading && heading.getLevel() <= SUBSECTION) {
                    headings.add(heading);
                }
            }
        }

        private MarkdownSections split() {
            String above = source.substring(0, headings.isEmpty() ? source.length() : lineStart(headings.get(0)));
            String preamble = above.strip();
            int blank = above.indexOf(preamble);
            return new MarkdownSections(
                    preamble, positions.line(blank), sections(0, headings.size(), SECTION), List.of());
        }

        /**
         * The sections that the headings in a range open; a heading of a lower level without one above it opens one
         * too.
         */
        private List<Section> sections(int from, int to, int level) {
            var sections = new ArrayList<Section>();
            int next = from;
            while (next < to) {
                int first = next;
                next++;
                while (next < to
                        && headings.get(first).getLevel() <= level
                        && headings.get(next).getLevel() > level) {
                    next++;
                }
                sections.add(
                        section(first, next, next < headings.size() ? lineStart(headings.get(next)) : source.length()));
            }
            return sections;
        }

        private Section section(int index, int next, int end) {
            Heading heading = headings.get(index);
            int bodyLine = positions.line(Math.max(heading.getStartOffset(), heading.getEndOffset() - 1)) + 1;
            int bodyStart = Math.min(positions.startOf(bodyLine), end);
            int introductionEnd = index + 1 < next ? lineStart(headings.get(index + 1)) : end;
            return new Section(
                    PlainText.inline(document, heading),
                    heading.getLevel(),
                    positions.line(heading.getStartOffset()),
                    positions.column(
                            heading.getText().isEmpty()
                                    ? heading.getStartOffset()
                                    : heading.getText().getStartOffset()),
                    positions.length(
                            heading.getText().getStartOffset(),
                            heading.getText().getEndOffset()),
                    source.substring(bodyStart, end),
                    bodyLine,
                    source.substring(bodyStart, introductionEnd),
                    index + 1 < next ? sections(index + 1, next, SUBSECTION) : List.of());
        }

        private int lineStart(Heading heading) {
            return positions.startOf(positions.line(heading.getStartOffset()));
        }
    }
}
