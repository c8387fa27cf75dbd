package io.github.advisorypress.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How one text became another, for people: the passages that are alike and those that are not, and in these the words
 * that went and came. Time and memory are bounded for texts of any length: what is too much to be compared by words
 * stands as a whole.
 */
public record TextChange(List<Passage> passages) {
    /** How many lines, both texts together, are compared with each other. */
    private static final int LINES = 4_000;

    public TextChange {
        passages = List.copyOf(passages);
    }

    /** What became of a part of the text. */
    public enum Kind {
        EQUAL,
        REMOVED,
        ADDED
    }

    /** A part of the text, with the line ends in it. */
    public record Segment(Kind kind, String text) {}

    /**
     * Whole lines: either one segment that is in both texts, or segments that say what became of it. Joined, all
     * segments but the added ones are the earlier text and all but the removed ones the later.
     */
    public record Passage(List<Segment> segments) {
        public Passage {
            segments = List.copyOf(segments);
        }

        /** Whether both texts have it. */
        public boolean isEqual() {
            return segments.stream().allMatch(segment -> segment.kind() == Kind.EQUAL);
        }

        /** Its lines in the earlier text, without line ends; none if it was added. */
        public List<String> before() {
            return lines(Kind.ADDED);
        }

        /** Its lines in the later text, without line ends; none if it was removed. */
        public List<String> after() {
            return lines(Kind.REMOVED);
        }

        private List<String> lines(Kind without) {
            return segments.stream()
                    .filter(segment -> segment.kind() != without)
                    .map(Segment::text)
                    .collect(Collectors.joining())
                    .lines()
                    .toList();
        }
    }

    /** The change from one text to another; line ends of any sort are alike. */
    public static TextChange of(String before, String after) {
        List<String> was = lines(before);
        List<String> is = lines(after);
        int start = Words.commonStart(was, is);
        int end = Words.commonEnd(was, is, start);
        List<Passage> passages = new ArrayList<>();
        add(passages, is.subList(0, start));
        List<String> wasBetween = was.subList(start, was.size() - end);
        List<String> isBetween = is.subList(start, is.size() - end);
        var words = new Words();
        if (wasBetween.size() + isBetween.size() > LINES) {
            passages.add(new Passage(words.segments(wasBetween, isBetween)));
        } else {
            int at = 0;
            for (AbstractDelta<String> delta :
                    DiffUtils.diff(wasBetween, isBetween).getDeltas()) {
                add(passages, isBetween.subList(at, delta.getTarget().getPosition()));
                passages.add(new Passage(words.segments(
                        delta.getSource().getLines(), delta.getTarget().getLines())));
                at = delta.getTarget().getPosition() + delta.getTarget().size();
            }
            add(passages, isBetween.subList(at, isBetween.size()));
        }
        add(passages, is.subList(is.size() - end, is.size()));
        return new TextChange(passages);
    }

    private static void add(List<Passage> passages, List<String> equal) {
        if (!equal.isEmpty()) {
            passages.add(new Passage(List.of(new Segment(Kind.EQUAL, String.join("", equal)))));
        }
    }

    /** The lines of a text, each with its end, which the last one may lack. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        String normal = text.replace("\r\n", "\n").replace('\r', '\n');
        int at = 0;
        while (at < normal.length()) {
            int end = normal.indexOf('\n', at);
            int next = end < 0 ? normal.length() : end + 1;
            lines.add(normal.substring(at, next));
            at = next;
        }
        return lines;
    }
}
