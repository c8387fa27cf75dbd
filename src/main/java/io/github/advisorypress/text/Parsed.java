package io.github.advisorypress.text;

import com.vladsch.flexmark.util.ast.Document;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads Markdown within the limits of markup. */
final class Parsed {

    private Parsed() {}

    /** The parsed text; nothing where it has more markup than it may. */
    static Optional<Document> of(String source) {
        if (MarkupLimits.exceededAt(source).isPresent()) {
            return Optional.empty();
        }
        try {
            Document document = Markdown.parse(source);
            return MarkupLimits.isTooDeep(document) ? Optional.empty() : Optional.of(document);
        } catch (StackOverflowError e) {
            // The parser recurses; a caller's small stack may end before the limits do.
            return Optional.empty();
        }
    }

    /** What is wrong with a text that could not be parsed. */
    static Problem problem(String source) {
        OptionalInt offset = MarkupLimits.exceededAt(source);
        var positions = new Positions(source);
        int place = offset.orElse(0);
        return new Problem(Problem.TOO_DEEP, positions.line(place), positions.column(place), 1, "");
    }
}
