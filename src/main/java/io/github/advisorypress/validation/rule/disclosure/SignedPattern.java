package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.validation.Leak;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern with its signs: nothing that it matches is without at least one of them, and looking for these is far
 * cheaper in the many texts that hold none.
 */
record SignedPattern(List<String> signs, Pattern pattern) {
    static SignedPattern of(String pattern, String... signs) {
        return new SignedPattern(List.of(signs), Pattern.compile(pattern));
    }

    /** Adds everything that the pattern matches. */
    void addTo(List<Leak> leaks, String text) {
        if (mayMatch(text)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                leaks.add(Leak.of(matcher));
            }
        }
    }

    boolean mayMatch(String text) {
        for (String sign : signs) {
            if (text.contains(sign)) {
                return true;
            }
        }
        return false;
    }
}
