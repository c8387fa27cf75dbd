package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.model.LeakPatterns;
import io.github.advisorypress.validation.Leak;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The vendor's own patterns of trackers. Looking for one in a text takes a number of steps that grows with the text and
 * no faster, whatever the pattern; one that would need more is given up, always at the same step.
 */
final class TrackerPatterns {
    private static final int STEPS = 20_000;
    private static final int STEPS_PER_CHARACTER = 100;

    private final List<Pattern> patterns;

    TrackerPatterns(LeakPatterns patterns) {
        this.patterns = patterns.trackers().stream().map(Pattern::compile).toList();
    }

    /** What the patterns match in a text. */
    List<Leak> leaks(String text) {
        List<Leak> leaks = new ArrayList<>();
        for (Pattern pattern : patterns) {
            addAll(pattern, text, leaks);
        }
        return leaks;
    }

    /** The patterns that are given up in a text. */
    List<String> tooCostly(String text) {
        return patterns.stream()
                .filter(pattern -> !addAll(pattern, text, new ArrayList<>()))
                .map(Pattern::pattern)
                .toList();
    }

    /** Whether the pattern could be looked for to the end of the text. */
    private static boolean addAll(Pattern pattern, String text, List<Leak> leaks) {
        try {
            Matcher matcher = pattern.matcher(new CountedText(text));
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    leaks.add(new Leak(
                            matcher.start(), matcher.end(), List.of(text.substring(matcher.start(), matcher.end()))));
                }
            }
            return true;
        } catch (TooManyStepsException | StackOverflowError e) {
            return false;
        }
    }

    /** A text that can be looked at so often and no more. */
    private static final class CountedText implements CharSequence {
        private final String text;
        private long left;

        CountedText(String text) {
            this.text = text;
            this.left = STEPS + (long) STEPS_PER_CHARACTER * text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new TooManyStepsException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooManyStepsException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyStepsException() {
            super("A pattern takes too many steps", null, false, false);
        }
    }
}
