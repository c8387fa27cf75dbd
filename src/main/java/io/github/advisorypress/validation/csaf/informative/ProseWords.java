package io.github.advisorypress.validation.csaf.informative;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a text that a dictionary can judge. Code spans, URLs, mail addresses, file names, calls, options,
 * identifiers, version numbers, and names with capitals inside are none.
 */
final class ProseWords {
    /** More letters than any word has, so that what is longer is data. */
    static final int LONGEST = 100;

    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final Pattern TAG = Pattern.compile("<[/!A-Za-z][^<>]*>");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BETWEEN = Pattern.compile("[\\[\\](){}<>\"“”„‟«»‹›‘‚…*|,;!?–—]+");
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[a-z]{2,3}-[A-Z]{2}");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*");
    private static final String ENDS = ".:'’-~";

    private ProseWords() {}

    /** The words in order, each once. Several that hyphens join are one word. */
    static Set<String> of(String text) {
        return SPACE.splitAsStream(TAG.matcher(withoutCode(text)).replaceAll(" "))
                .filter(run -> !isNotation(run))
                .flatMap(BETWEEN::splitAsStream)
                .map(ProseWords::trimmed)
                .filter(part -> WORD.matcher(part).matches())
                .filter(part -> !LANGUAGE_TAG.matcher(part).matches())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a dictionary can judge a word without hyphens: not a letter alone, no abbreviation, no Han. */
    static boolean isJudged(String word) {
        int letters = word.codePointCount(0, word.length());
        return letters > 1
                && letters <= LONGEST
                && word.codePoints().skip(1).noneMatch(Character::isUpperCase)
                && word.codePoints().noneMatch(Character::isIdeographic);
    }

    private static boolean isNotation(String run) {
        return run.contains("://") || run.contains("www.") || run.contains("()") || run.indexOf('@') >= 0;
    }

    private static String trimmed(String part) {
        int start = 0;
        int end = part.length();
        while (start < end && (part.charAt(start) == '\'' || part.charAt(start) == '’')) {
            start++;
        }
        while (end > start && ENDS.indexOf(part.charAt(end - 1)) >= 0) {
            end--;
        }
        return part.substring(start, end);
    }

    /** The text without what stands between two runs of backticks of the same length, as CommonMark reads them. */
    private static String withoutCode(String text) {
        List<int[]> runs = new ArrayList<>();
        Map<Integer, Deque<Integer>> byLength = new HashMap<>();
        Matcher matcher = BACKTICKS.matcher(text);
        while (matcher.find()) {
            byLength.computeIfAbsent(matcher.end() - matcher.start(), length -> new ArrayDeque<>())
                    .add(runs.size());
            runs.add(new int[] {matcher.start(), matcher.end()});
        }
        StringBuilder prose = new StringBuilder();
        int copied = 0;
        for (int open = 0; open < runs.size(); open++) {
            int[] run = runs.get(open);
            int close = closing(open, byLength.getOrDefault(run[1] - run[0], new ArrayDeque<>()));
            if (close > open) {
                prose.append(text, copied, run[0]).append(' ');
                copied = runs.get(close)[1];
                open = close;
            }
        }
        return prose.append(text, copied, text.length()).toString();
    }

    /** The first run behind this one of those with the same length; runs that lie behind are forgotten. */
    private static int closing(int open, Deque<Integer> sameLength) {
        while (!sameLength.isEmpty() && sameLength.element() <= open) {
            sameLength.remove();
        }
        return sameLength.isEmpty() ? -1 : sameLength.element();
    }
}
