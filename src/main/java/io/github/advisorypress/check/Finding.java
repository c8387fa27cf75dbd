package io.github.advisorypress.check;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something noticed at a provider.
 *
 * @param place the file or URL concerned
 * @param key what it is; the key of its words, or the rule of the diagnostic
 * @param arguments the values that its words name
 * @param diagnostic what exactly is wrong in a JSON file, and where in it; absent for everything else
 */
public record Finding(
        Level level,
        String place,
        String key,
        List<String> arguments,
        @Nullable Diagnostic diagnostic) {
    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding of(Diagnostic diagnostic) {
        return new Finding(
                diagnostic.level(), diagnostic.span().file(), diagnostic.rule(), diagnostic.arguments(), diagnostic);
    }

    Finding at(Level other) {
        return new Finding(other, place, key, arguments, diagnostic);
    }
}
