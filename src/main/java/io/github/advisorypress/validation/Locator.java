package io.github.advisorypress.validation;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.SourceSpan;

/** Says where in its source a field stands; a field that is missing has the place of its nearest ancestor. */
public interface Locator {

    SourceSpan locate(FieldPath field);

    /** A stretch of a field's text: {@code offset} and {@code length} count code points from zero. */
    SourceSpan locate(FieldPath field, int offset, int length);
}
