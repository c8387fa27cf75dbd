package io.github.advisorypress.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The form that every identifier of a source has, so that each can safely be a file name and part of an address. */
public final class Identifier {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private Identifier() {}

    /** Whether the text is 1 to 64 ASCII letters, digits, dots, underscores and hyphens, and no device's name. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches() && !text.endsWith(".") && !isDevice(text);
    }

    /** Whether an operating system takes a file of this name for a device ({@code nul}, {@code COM1.txt}). */
    public static boolean isDevice(String text) {
        int dot = text.indexOf('.');
        return DEVICES.contains((dot < 0 ? text : text.substring(0, dot)).toLowerCase(Locale.ROOT));
    }

    /** The text itself; throws {@link IllegalArgumentException} if it is not valid. */
    static String require(String text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException("Not an identifier: " + text);
        }
        return text;
    }
}
