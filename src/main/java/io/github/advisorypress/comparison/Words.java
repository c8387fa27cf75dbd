package io.github.advisorypress.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.github.advisorypress.comparison.TextChange.Kind;
import io.github.advisorypress.comparison.TextChange.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares passages of one text by their words, as long as there are not too many. */
final class Words {
    /**
     * A word with the numbers, dots and hyphens in it, so that a version or a CVE ID is one; a Han character; white
     * space; any other sign.
     */
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}\\p{M}&&[^\\p{IsHan}]]++(?:[-._:/’'][\\p{L}\\p{N}\\p{M}&&[^\\p{IsHan}]]++)*+"
                    + "|\\p{IsHan}|[ \\t]++|\\n|(?s:.)");

    /** How many words, both passages together, are compared with each other. */
    private static final int OF_A_PASSAGE = 2_000;

    /** How many comparisons of two words one text may cost at most. */
    private static final long OF_A_TEXT = 20_000_000;

    /** Between two changes, what is alike by chance only: less than so many letters, or Han characters. */
    private static final int LETTERS = 4;

    private static final int HAN_CHARACTERS = 2;

    private long spent;

    /** What became of a passage, given by its lines. */
    List<Segment> segments(List<String> before, List<String> after) {
        String was = String.join("", before);
        String is = String.join("", after);
        List<String> wasWords = words(was);
        List<String> isWords = words(is);
        int start = commonStart(wasWords, isWords);
        int end = commonEnd(wasWords, isWords, start);
        List<String> wasBetween = wasWords.subList(start, wasWords.size() - end);
        List<String> isBetween = isWords.subList(start, isWords.size() - end);
        var run = new Run();
        run.add(Kind.EQUAL, isWords.subList(0, start));
        if (isTooMuch(wasBetween.size() + isBetween.size())) {
            run.add(Kind.REMOVED, wasBetween);
            run.add(Kind.ADDED, isBetween);
        } else {
            int at = 0;
            for (AbstractDelta<String> delta :
                    DiffUtils.diff(wasBetween, isBetween).getDeltas()) {
                run.add(Kind.EQUAL, isBetween.subList(at, delta.getTarget().getPosition()));
                run.add(Kind.REMOVED, delta.getSource().getLines());
                run.add(Kind.ADDED, delta.getTarget().getLines());
                at = delta.getTarget().getPosition() + delta.getTarget().size();
            }
            run.add(Kind.EQUAL, isBetween.subList(at, isBetween.size()));
        }
        run.add(Kind.EQUAL, isWords.subList(isWords.size() - end, isWords.size()));
        return run.segments();
    }

    private boolean isTooMuch(int words) {
        if (words > OF_A_PASSAGE) {
            return true;
        }
        spent += (long) words * words;
        return spent > OF_A_TEXT;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** How many items two lists begin with alike. */
    static int commonStart(List<String> before, List<String> after) {
        int most = Math.min(before.size(), after.size());
        int start = 0;
        while (start < most && before.get(start).equals(after.get(start))) {
            start++;
        }
        return start;
    }

    /** How many items two lists end in alike, after those that they begin with alike. */
    static int commonEnd(List<String> before, List<String> after, int start) {
        int most = Math.min(before.size(), after.size()) - start;
        int end = 0;
        while (end < most && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        return end;
    }

    /** Segments in the making: neighbours of one kind are one, and what is alike by chance is no segment. */
    private static final class Run {
        private final List<Segment> done = new ArrayList<>();
        private final StringBuilder equal = new StringBuilder();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();

        void add(Kind kind, List<String> words) {
            if (words.isEmpty()) {
                return;
            }
            String text = String.join("", words);
            if (kind == Kind.EQUAL) {
                equal.append(text);
                return;
            }
            settle();
            (kind == Kind.REMOVED ? removed : added).append(text);
        }

        /** Decides what stands between the last change and the one that begins. */
        private void settle() {
            if (equal.length() == 0) {
                return;
            }
            boolean isBetweenChanges = removed.length() > 0 || added.length() > 0;
            if (isBetweenChanges && isByChance(equal)) {
                removed.append(equal);
                added.append(equal);
            } else {
                flush();
                done.add(new Segment(Kind.EQUAL, equal.toString()));
            }
            equal.setLength(0);
        }

        private void flush() {
            put(Kind.REMOVED, removed);
            put(Kind.ADDED, added);
        }

        private void put(Kind kind, StringBuilder text) {
            if (text.length() > 0) {
                done.add(new Segment(kind, text.toString()));
                text.setLength(0);
            }
        }

        List<Segment> segments() {
            flush();
            if (equal.length() > 0) {
                done.add(new Segment(Kind.EQUAL, equal.toString()));
            }
            return done;
        }

        private static boolean isByChance(CharSequence text) {
            long han = text.codePoints()
                    .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN)
                    .count();
            long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
            boolean staysInLine = text.chars().noneMatch(letter -> letter == '\n');
            return staysInLine && han < HAN_CHARACTERS && letters < LETTERS;
        }
    }
}
