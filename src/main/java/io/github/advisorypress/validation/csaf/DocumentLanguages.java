package io.github.advisorypress.validation.csaf;

import io.github.advisorypress.json.JsonElement;
import java.util.List;
import java.util.stream.Stream;

/** The places of a document that hold a language tag. */
public final class DocumentLanguages {
    private DocumentLanguages() {}

    // The standard speaks of language_t and /document/language; the schema has lang_t and these two paths.
    /** The language of the document and the one that it was translated from, as far as they are given. */
    public static List<JsonElement> of(CsafDocument document) {
        return Stream.of("lang", "source_lang")
                .map(document.document()::at)
                .filter(element -> element.node().isTextual())
                .toList();
    }
}
