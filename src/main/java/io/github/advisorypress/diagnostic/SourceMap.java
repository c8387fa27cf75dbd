package io.github.advisorypress.diagnostic;

/** Says where the fields of one source stand in its files, which it reads anew for that. Safe for several threads. */
public interface SourceMap {

    /** Where a field stands; for one that is missing, where its nearest ancestor stands. */
    SourceSpan locate(FieldPath field);

    /**
     * Where a part of a field's text stands. The offset counts code points from zero in the text as the model holds it;
     * a part that goes on in the next line is cut at the end of its first one.
     */
    SourceSpan locate(FieldPath field, int offset, int length);
}
