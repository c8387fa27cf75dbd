package io.github.advisorypress.validation;

import java.util.List;
import java.util.regex.MatchResult;

/**
 * Words of a text that may not be published.
 *
 * @param start where they begin, in characters of the text
 * @param end where they end, exclusive
 * @param arguments what the message says of them; what is secret is not among it
 */
public record Leak(int start, int end, List<String> arguments) {
    public Leak {
        arguments = List.copyOf(arguments);
    }

    /** What was matched, named in the message as it stands. */
    public static Leak of(MatchResult match) {
        return new Leak(match.start(), match.end(), List.of(match.group()));
    }
}
