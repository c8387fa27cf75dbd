package io.github.advisorypress.diagnostic;

import java.util.Optional;

/** Gives reports the source lines that they quote. */
@FunctionalInterface
public interface SourceLines {

    /** No line of any file, for reports that quote none. */
    SourceLines NONE = (file, line) -> Optional.empty();

    /**
     * The text of a line without its line end, or nothing where the file or the line does not exist; lines count from
     * one.
     */
    Optional<String> line(String file, int line);

    /** These lines, and where they have none, others. */
    default SourceLines orElse(SourceLines others) {
        return (file, line) -> line(file, line).or(() -> others.line(file, line));
    }
}
