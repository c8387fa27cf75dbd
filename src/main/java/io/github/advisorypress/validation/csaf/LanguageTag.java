package io.github.advisorypress.validation.csaf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text taken apart as a language tag of RFC 5646: each subtag has the kind that its form and its place give it. Where
 * the text leaves the grammar, the subtag is {@link Kind#MISPLACED} and the last one. Whether a subtag is registered is
 * the question of {@link LanguageRegistry}.
 */
public record LanguageTag(String text, List<Subtag> subtags) {
    private static final int LONGEST_SUBTAG = 8;

    public LanguageTag {
        subtags = List.copyOf(subtags);
    }

    /** What a subtag is, in the order in which a tag may hold them. */
    public enum Kind {
        LANGUAGE,
        EXTLANG,
        SCRIPT,
        REGION,
        VARIANT,
        SINGLETON,
        EXTENSION,
        PRIVATE_USE,
        MISPLACED
    }

    /** One subtag; the offset counts characters from the beginning of the tag, from zero. */
    public record Subtag(Kind kind, String text, int offset) {}

    /** Takes any text apart. */
    public static LanguageTag of(String text) {
        List<Subtag> subtags = new ArrayList<>();
        Kind previous = null;
        int offset = 0;
        for (String part : text.split("-", -1)) {
            boolean last = offset + part.length() == text.length();
            Kind kind = last && isOpen(previous, part) ? Kind.MISPLACED : kind(previous, part);
            subtags.add(new Subtag(kind, part, offset));
            if (kind == Kind.MISPLACED) {
                break;
            }
            previous = kind;
            offset += part.length() + 1;
        }
        return new LanguageTag(text, subtags);
    }

    /** A single character announces more: an extension or, the x, what is for private use. */
    private static boolean isOpen(@Nullable Kind previous, String subtag) {
        return subtag.length() == 1 && previous != Kind.PRIVATE_USE;
    }

    private static Kind kind(@Nullable Kind previous, String subtag) {
        if (!isSubtag(subtag)) {
            return Kind.MISPLACED;
        }
        if (previous == Kind.PRIVATE_USE || (previous != Kind.SINGLETON && subtag.equalsIgnoreCase("x"))) {
            return Kind.PRIVATE_USE;
        }
        if (previous == null) {
            return subtag.length() > 1 && letters(subtag) == subtag.length() ? Kind.LANGUAGE : Kind.MISPLACED;
        }
        if (subtag.length() == 1) {
            return previous == Kind.SINGLETON ? Kind.MISPLACED : Kind.SINGLETON;
        }
        if (previous.compareTo(Kind.SINGLETON) >= 0) {
            return Kind.EXTENSION;
        }
        Kind kind = kindByForm(subtag);
        boolean repeatable = kind == Kind.EXTLANG || kind == Kind.VARIANT;
        return previous.compareTo(kind) < 0 || (repeatable && previous == kind) ? kind : Kind.MISPLACED;
    }

    // RFC 5646, 2.1: after the language, length and letters tell the kinds apart.
    private static Kind kindByForm(String subtag) {
        boolean letters = letters(subtag) == subtag.length();
        boolean startsWithDigit = isDigit(subtag.charAt(0));
        return switch (subtag.length()) {
            case 2 -> letters ? Kind.REGION : Kind.MISPLACED;
            case 3 -> letters ? Kind.EXTLANG : letters(subtag) == 0 ? Kind.REGION : Kind.MISPLACED;
            case 4 -> letters ? Kind.SCRIPT : startsWithDigit ? Kind.VARIANT : Kind.MISPLACED;
            default -> Kind.VARIANT;
        };
    }

    private static boolean isSubtag(String text) {
        if (text.isEmpty() || text.length() > LONGEST_SUBTAG) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isLetter(text.charAt(i)) && !isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
