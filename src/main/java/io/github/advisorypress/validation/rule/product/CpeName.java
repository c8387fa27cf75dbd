package io.github.advisorypress.validation.rule.product;

import java.util.Optional;
import us.springett.parsers.cpe.Cpe;
import us.springett.parsers.cpe.CpeParser;
import us.springett.parsers.cpe.exceptions.CpeParsingException;

/** CPE 2.3 names in their bound form. */
final class CpeName {

    private static final String PREFIX = "cpe:2.3:";

    private CpeName() {}

    /** The name that a text states; empty if it has another form, such as that of CPE 2.2. */
    static Optional<Cpe> parse(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            return Optional.of(CpeParser.parse(text));
        } catch (CpeParsingException e) {
            return Optional.empty();
        }
    }

    /** How many parts stand between colons; a colon after a backslash belongs to its part. */
    static int parts(String text) {
        return text.split("(?<!\\\\):", -1).length;
    }
}
