package io.github.advisorypress.validation;

import java.util.List;

/**
 * A rule against leaks. It looks at every text that is published, wherever it stands, and at every field of a single
 * line; the validator leaves out what an allowance of the source names.
 */
public interface LeakRule extends Rule {

    /** Everything in a text that may not be published, in the order of the text. */
    List<Leak> leaks(Passage passage);

    @Override
    default boolean isAllowable() {
        return true;
    }
}
