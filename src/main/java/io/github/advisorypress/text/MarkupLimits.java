package io.github.advisorypress.text;

import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much markup a text may have. The Markdown parser recurses into nested blocks and takes quadratic time for some
 * repeated signs; within these limits it ends soon and does not exhaust the stack.
 */
final class MarkupLimits {

    private static final int DEEPEST = 50;
    private static final int LONGEST_TEXT = 1 << 18;
    private static final int MOST_LINES = 10_000;
    private static final int MOST_BRACKETS = 2_000;
    private static final int MOST_BACKTICKS = 5_000;
    private static final int MOST_ANGLES_AND_AMPERSANDS = 2_000;
    private static final int MOST_DELIMITERS = 20_000;
    private static final int LONGEST_RULE = 500;
    private static final int WIDEST_INDENTATION = 200;

    private static final Pattern CONTAINER = Pattern.compile("[ \t]*(?:>|[-*+](?=[ \t])|[0-9]{1,9}[.)](?=[ \t]))");

    private MarkupLimits() {}

    /** The offset in the text at which a limit is passed. */
    static OptionalInt exceededAt(String text) {
        if (text.length() > LONGEST_TEXT) {
            return OptionalInt.of(LONGEST_TEXT);
        }
        int lines = 0;
        int brackets = 0;
        int backticks = 0;
        int delimiters = 0;
        int angles = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lines += c == '\n' ? 1 : 0;
            brackets += c == '[' ? 1 : 0;
            backticks += c == '`' ? 1 : 0;
            delimiters += c == '*' || c == '_' ? 1 : 0;
            angles += c == '<' || c == '&' ? 1 : 0;
            if (lines > MOST_LINES
                    || brackets > MOST_BRACKETS
                    || backticks > MOST_BACKTICKS
                    || delimiters > MOST_DELIMITERS
                    || angles > MOST_ANGLES_AND_AMPERSANDS) {
                return OptionalInt.of(i);
            }
        }
        return exceedingLine(text);
    }

    /** Whether a parsed text is nested deeper than it may be. */
    static boolean isTooDeep(Node document) {
        int depth = 0;
        @Nullable Node node = document;
        while (node != null) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
            } else {
                while (node != null && node != document && node.getNext() == null) {
                    node = node.getParent();
                    depth--;
                }
                node = node == null || node == document ? null : node.getNext();
            }
            // Each container may hold a paragraph with inline markup, and a list also has its items.
            if (depth > 3 * DEEPEST) {
                return true;
            }
        }
        return false;
    }

    private static OptionalInt exceedingLine(String text) {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (isTooMuch(text, start, end)) {
                return OptionalInt.of(start);
            }
            start = end + 1;
        }
        return OptionalInt.empty();
    }

    private static boolean isTooMuch(String text, int start, int end) {
        Matcher container = CONTAINER.matcher(text).region(start, end);
        Optional<Integer> first = Optional.empty();
        int depth = 0;
        while (container.lookingAt()) {
            first = first.or(() -> Optional.of(container.end()));
            depth++;
            if (depth > DEEPEST) {
                return true;
            }
            container.region(container.end(), end);
        }
        boolean farIndented =
                first.map(marker -> marker - start > WIDEST_INDENTATION).orElse(false);
        return farIndented || isLongRule(text, start, end);
    }

    private static boolean isLongRule(String text, int start, int end) {
        if (end - start <= LONGEST_RULE) {
            return false;
        }
        int signs = 0;
        for (int i = start; i < end && "*-_=+ \t".indexOf(text.charAt(i)) >= 0; i++) {
            signs++;
        }
        return signs > LONGEST_RULE;
    }
}
