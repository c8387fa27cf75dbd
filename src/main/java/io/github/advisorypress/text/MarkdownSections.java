package io.github.advisorypress.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A long text split at its headings: sections at headings of the first and second level, and in each the sections at
 * headings of the third. What stands above the first heading is the preamble, with the line of its first words. A text
 * with too much markup has neither, and the problem that says so.
 */
public record MarkdownSections(String preamble, int preambleLine, List<Section> sections, List<Problem> problems) {

    private static final int SECTION = 2;
    private static final int SUBSECTION = HeadingPlace.LOWEST;

    public MarkdownSections {
        sections = List.copyOf(sections);
        problems = List.copyOf(problems);
    }

    /** Splits a text; signs of headings inside code, quotations and lists are no headings. */
    public static MarkdownSections split(String text) {
        String source = text.replace("\r\n", "\n").replace('\r', '\n');
        if (MarkupLimits.exceededAt(source).isPresent()) {
            return tooDeep(source);
        }
        return HeadingPlace.in(source)
                .map(headings -> new Splitter(source, headings).split())
                .orElseGet(() -> parsed(source));
    }

    /** Splits a text with LF line ends by parsing it. */
    static MarkdownSections parsed(String source) {
        return Parsed.of(source)
                .map(document -> new Splitter(source, HeadingPlace.in(document)).split())
                .orElseGet(() -> tooDeep(source));
    }

    private static MarkdownSections tooDeep(String source) {
        return new MarkdownSections("", 1, List.of(), List.of(Parsed.problem(source)));
    }

    /** Splits one text at its headings. */
    private static final class Splitter {

        private final String source;
        private final Positions positions;
        private final List<HeadingPlace> headings;

        private Splitter(String source, List<HeadingPlace> headings) {
            this.source = source;
            this.positions = new Positions(source);
            this.headings = headings;
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
                        && headings.get(first).level() <= level
                        && headings.get(next).level() > level) {
                    next++;
                }
                sections.add(
                        section(first, next, next < headings.size() ? lineStart(headings.get(next)) : source.length()));
            }
            return sections;
        }

        private Section section(int index, int next, int end) {
            HeadingPlace heading = headings.get(index);
            int bodyLine = positions.line(Math.max(heading.start(), heading.end() - 1)) + 1;
            int bodyStart = Math.min(positions.startOf(bodyLine), end);
            int introductionEnd = index + 1 < next ? lineStart(headings.get(index + 1)) : end;
            return new Section(
                    heading.text(),
                    heading.level(),
                    positions.line(heading.start()),
                    positions.column(heading.textStart()),
                    positions.length(heading.textStart(), heading.textEnd()),
                    source.substring(bodyStart, end),
                    bodyLine,
                    source.substring(bodyStart, introductionEnd),
                    index + 1 < next ? sections(index + 1, next, SUBSECTION) : List.of());
        }

        private int lineStart(HeadingPlace heading) {
            return positions.startOf(positions.line(heading.start()));
        }
    }
}
