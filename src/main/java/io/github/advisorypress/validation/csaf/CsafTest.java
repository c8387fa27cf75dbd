package io.github.advisorypress.validation.csaf;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.Rule;

/**
 * One test of section 6 of CSAF 2.0. It is total: it takes any JSON document, whatever its structure, and looks only at
 * what is there in the form that the standard gives it.
 */
public interface CsafTest extends Rule {
    /** The number of the test, such as {@code 6.1.27.3}. */
    String clause();

    /** Reports every breach in the document; paths are JSON Pointers into it. */
    void check(CsafDocument document, Findings findings);

    /** What the standard makes of the test: mandatory is an error, optional a warning, informative a note. */
    @Override
    default Level level() {
        if (clause().startsWith("6.1.")) {
            return Level.ERROR;
        }
        return clause().startsWith("6.2.") ? Level.WARNING : Level.NOTE;
    }

    @Override
    default String basis() {
        return "CSAF 2.0, " + clause();
    }
}
