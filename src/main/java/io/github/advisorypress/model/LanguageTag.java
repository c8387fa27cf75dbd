package io.github.advisorypress.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** A language as BCP 47 writes it ({@code zh-CN}, {@code en}); two tags that differ only in case are equal. */
public record LanguageTag(String value) implements Comparable<LanguageTag> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}");

    public LanguageTag {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a language tag: " + value);
        }
        value = Locale.forLanguageTag(value).toLanguageTag();
    }

    /** Whether the text has the form of a language tag that Java can represent. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches()
                && !"und".equals(Locale.forLanguageTag(text).toLanguageTag());
    }

    /** The primary language alone, in lower case ({@code zh} of {@code zh-CN}). */
    public String primary() {
        int end = value.indexOf('-');
        return end < 0 ? value : value.substring(0, end);
    }

    public Locale locale() {
        return Locale.forLanguageTag(value);
    }

    @Override
    public int compareTo(LanguageTag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
