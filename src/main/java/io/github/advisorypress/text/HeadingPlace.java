package io.github.advisorypress.text;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A heading of the first three levels that is no part of a quotation or a list; offsets count from zero. */
record HeadingPlace(String text, int level, int start, int end, int textStart, int textEnd) {
    static final int LOWEST = 3;

    private static final int WIDEST_INDENTATION = 12;
    private static final int MOST_NESTING_SIGNS = 100;
    private static final String HEADING_SIGNS = "`*_[]<>{}&\\!|~^#\"'\u00A0\uFFFD";

    /** The headings of a parsed text. */
    static List<HeadingPlace> in(Document document) {
        List<HeadingPlace> places = new ArrayList<>();
        for (Node node : document.getChildren()) {
            if (node instanceof Heading heading && heading.getLevel() <= LOWEST) {
                boolean empty = heading.getText().isEmpty();
                places.add(new HeadingPlace(
                        PlainText.inline(document, heading),
                        heading.getLevel(),
                        heading.getStartOffset(),
                        heading.getEndOffset(),
                        empty ? heading.getStartOffset() : heading.getText().getStartOffset(),
                        empty ? heading.getStartOffset() : heading.getText().getEndOffset()));
            }
        }
        return places;
    }

    /**
     * The headings of a text in which every line that looks like a heading is one, and no other line can be: nearly
     * every text. It is not parsed for that, which takes a fraction of the time. Empty for any other text.
     */
    static Optional<List<HeadingPlace>> in(String source) {
        if (source.contains("```") || source.contains("~~~") || !isSimple(source)) {
            return Optional.empty();
        }
        List<HeadingPlace> places = new ArrayList<>();
        int start = 0;
        while (start < source.length()) {
            int end = source.indexOf('\n', start);
            end = end < 0 ? source.length() : end;
            int first = start;
            while (first < end && source.charAt(first) == ' ') {
                first++;
            }
            if (first - start > WIDEST_INDENTATION || isLine(source, first, end)) {
                return Optional.empty();
            }
            if (first < end && source.charAt(first) == '#') {
                Optional<HeadingPlace> place = first == start ? heading(source, start, end) : Optional.empty();
                if (place.isEmpty()) {
                    return Optional.empty();
                }
                place.filter(heading -> heading.level() <= LOWEST).ifPresent(places::add);
            }
            start = end + 1;
        }
        return Optional.of(places);
    }

    /** Whether there is nothing in a text that hides headings or nests deeply. */
    private static boolean isSimple(String source) {
        int nesting = 0;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '<' || c == '\t' || c == '\f' || c == '\u000B' || c == '\u0000') {
                return false;
            }
            nesting += c == '[' || c == '*' || c == '_' || c == '>' ? 1 : 0;
        }
        return nesting <= MOST_NESTING_SIGNS;
    }

    /** Whether a line has nothing but the signs that underline a heading. */
    private static boolean isLine(String source, int first, int end) {
        if (first == end || (source.charAt(first) != '-' && source.charAt(first) != '=')) {
            return false;
        }
        for (int i = first; i < end; i++) {
            if ("-= ".indexOf(source.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<HeadingPlace> heading(String source, int start, int end) {
        int textStart = start;
        while (textStart < end && source.charAt(textStart) == '#') {
            textStart++;
        }
        int level = textStart - start;
        if (level > 6 || textStart == end || source.charAt(textStart) != ' ') {
            return Optional.empty();
        }
        textStart++;
        if (textStart == end || !isPlain(source, textStart, end)) {
            return Optional.empty();
        }
        return Optional.of(new HeadingPlace(source.substring(textStart, end), level, start, end, textStart, end));
    }

    private static boolean isPlain(String source, int start, int end) {
        boolean afterSpace = true;
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            boolean space = c == ' ';
            if ((space && afterSpace)
                    || c < ' '
                    || HEADING_SIGNS.indexOf(c) >= 0
                    || (!space && (Character.isWhitespace(c) || Character.isSpaceChar(c)))) {
                return false;
            }
            afterSpace = space;
        }
        return !afterSpace;
    }
}
