package io.github.advisorypress.validation.csaf;

import java.util.List;

/**
 * The forms of single strings that CSAF 2.0 states by patterns. They are read by hand, because texts of any length come
 * in and a pattern that repeats groups would exhaust the stack.
 */
final class TextForms {
    private static final int CVE_PREFIX = "CVE-2026-".length();
    private static final int LONGEST_CWE_NUMBER = 6;
    private static final int SHORTEST_HASH = 32;
    private static final int SHORTEST_PURL = 7;
    private static final int LONGEST_EXTENDED = 3;
    private static final int MOST_EXTENSIONS = 3;

    private TextForms() {}

    /** CSAF 2.0, 3.2.3.2: {@code CVE-}, a year and at least four digits. */
    static boolean isCve(String text) {
        return text.length() >= CVE_PREFIX + 4
                && text.startsWith("CVE-")
                && text.charAt(CVE_PREFIX - 1) == '-'
                && areDigits(text.substring("CVE-".length(), CVE_PREFIX - 1))
                && areDigits(text.substring(CVE_PREFIX));
    }

    /** CSAF 2.0, 3.2.3.3: {@code CWE-} and up to six digits without a leading zero. */
    static boolean isCwe(String text) {
        String number = text.startsWith("CWE-") ? text.substring("CWE-".length()) : "";
        return !number.isEmpty()
                && number.length() <= LONGEST_CWE_NUMBER
                && number.charAt(0) != '0'
                && areDigits(number);
    }

    /** CSAF 2.0, 3.1.3.3.2: at least 32 hexadecimal digits. */
    static boolean isHash(String text) {
        return text.length() >= SHORTEST_HASH && text.chars().allMatch(TextForms::isHexadecimal);
    }

    /** CSAF 2.0, 3.1.3.3.4: a URI that begins with {@code pkg:}, a type and a slash, and goes on. */
    static boolean isPurl(String text) {
        int slash = text.indexOf('/');
        if (text.length() < SHORTEST_PURL || !text.startsWith("pkg:") || slash <= "pkg:".length()) {
            return false;
        }
        String type = text.substring("pkg:".length(), slash);
        return !isDigit(type.charAt(0))
                && type.chars().allMatch(c -> isLetter(c) || isDigit(c) || c == '.' || c == '-' || c == '+')
                && slash + 1 < text.length()
                && UriForm.isUri(text);
    }

    /** CSAF 2.0, 3.2.1.12.4: no white space at the ends, and a single line. */
    static boolean isTrackingId(String text) {
        return isLine(text) && !isSpace(text.charAt(0)) && !isSpace(text.charAt(text.length() - 1));
    }

    /** CSAF 2.0, 3.2.1.3: no white space, hyphen, underscore or dot at the ends, and a single line. */
    static boolean isCategory(String text) {
        return isLine(text) && !isCategoryEdge(text.charAt(0)) && !isCategoryEdge(text.charAt(text.length() - 1));
    }

    /** CSAF 2.0, 3.1.5: a well-formed language tag, {@code i-default} or {@code i-mingo}. */
    static boolean isLanguageTag(String text) {
        if (text.equalsIgnoreCase("i-default") || text.equalsIgnoreCase("i-mingo")) {
            return true;
        }
        List<LanguageTag.Subtag> subtags = LanguageTag.of(text).subtags();
        long extended = subtags.stream()
                .filter(subtag -> subtag.kind() == LanguageTag.Kind.EXTLANG)
                .count();
        // Only a language of two or three letters can be extended.
        boolean mayBeExtended = subtags.get(0).text().length() <= LONGEST_EXTENDED;
        return subtags.stream().noneMatch(subtag -> subtag.kind() == LanguageTag.Kind.MISPLACED)
                && extended <= (mayBeExtended ? MOST_EXTENSIONS : 0);
    }

    private static boolean isLine(String text) {
        return !text.isEmpty() && text.chars().noneMatch(c -> c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029');
    }

    private static boolean isCategoryEdge(char c) {
        return isSpace(c) || c == '-' || c == '_' || c == '.';
    }

    /** White space as the patterns of JSON Schema mean it: that of ECMAScript. */
    private static boolean isSpace(char c) {
        return switch (c) {
            case '\t', '\n', 0x0B, '\f', '\r', 0xFEFF, 0x2028, 0x2029 -> true;
            default -> Character.getType(c) == Character.SPACE_SEPARATOR;
        };
    }

    static boolean areDigits(String text) {
        return text.chars().allMatch(TextForms::isDigit);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isHexadecimal(int c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
