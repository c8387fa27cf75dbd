package io.github.advisorypress.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds what somebody may have meant. */
public final class Nearest {
    private static final int LONGEST_COMPARED = 64;

    private Nearest() {}

    /** The candidates, the most similar first and of equally similar ones in their own order. */
    public static List<String> first(String written, Collection<String> candidates) {
        String word = shortened(written);
        return candidates.stream()
                .sorted(Comparator.comparingInt(candidate -> distance(word, shortened(candidate))))
                .toList();
    }

    /** The candidates in quotation marks, the most similar first. */
    static String quoted(String written, Collection<String> candidates) {
        return quoted(written, candidates, candidates.size());
    }

    /** So many of the candidates at most in quotation marks, the most similar first. */
    static String quoted(String written, Collection<String> candidates, int most) {
        return first(written, candidates).stream()
                .limit(most)
                .map(Nearest::quote)
                .collect(Collectors.joining(", "));
    }

    static String quote(String text) {
        return "“" + text + "”";
    }

    private static String shortened(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.substring(0, Math.min(lower.length(), LONGEST_COMPARED));
    }

    /** How many letters have to be put in, left out, exchanged or swapped with their neighbour. */
    private static int distance(String left, String right) {
        int[][] steps = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                boolean same = left.charAt(i - 1) == right.charAt(j - 1);
                int least =
                        Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1);
                steps[i][j] = swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
            }
        }
        return steps[left.length()][right.length()];
    }
}
