package io.github.advisorypress.validation;

import io.github.advisorypress.diagnostic.FieldPath;

/** Takes what a rule finds in one source. */
public interface Findings {

    /** A breach at a field; for a field that is missing, the path it would have. The arguments go into the message. */
    void report(FieldPath field, String... arguments);

    /**
     * A breach within a text: {@code offset} and {@code length} count code points from zero in the field's text as the
     * model holds it.
     */
    void report(FieldPath field, int offset, int length, String... arguments);
}
