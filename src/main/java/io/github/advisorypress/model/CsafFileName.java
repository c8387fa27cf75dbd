package io.github.advisorypress.model;

import java.util.Locale;

/** The name of a CSAF document's file, which follows from its tracking ID. Two IDs can share one name. */
public final class CsafFileName {
    private CsafFileName() {}

    /**
     * The file name for a tracking ID: only lower-case letters, digits, {@code +}, {@code -} and {@code _}, and
     * {@code .json}.
     */
    public static String of(String trackingId) {
        // CSAF 2.0, 5.1: the lower-case ID, every run of other characters (the underscore is one) replaced by one “_”
        String lowerCase = trackingId.toLowerCase(Locale.ROOT);
        var name = new StringBuilder(lowerCase.length() + 5);
        boolean replacing = false;
        for (int i = 0; i < lowerCase.length(); i++) {
            char character = lowerCase.charAt(i);
            if (isAllowed(character)) {
                name.append(character);
                replacing = false;
            } else if (!replacing) {
                name.append('_');
                replacing = true;
            }
        }
        return name.append(".json").toString();
    }

    private static boolean isAllowed(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= '0' && character <= '9')
                || character == '+'
                || character == '-';
    }
}
