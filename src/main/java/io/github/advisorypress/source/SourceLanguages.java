package io.github.advisorypress.source;

import io.github.advisorypress.model.LanguageTag;
import java.util.List;
import java.util.Optional;

/** The languages that texts are written in, the prevailing one first; none where the settings do not say. */
record SourceLanguages(List<LanguageTag> tags) {
    /** Nothing is known, so nothing is held against it. */
    static final SourceLanguages UNKNOWN = new SourceLanguages(List.of());

    SourceLanguages {
        tags = List.copyOf(tags);
    }

    boolean isKnown() {
        return !tags.isEmpty();
    }

    Optional<LanguageTag> prevailing() {
        return tags.stream().findFirst();
    }

    List<String> names() {
        return tags.stream().map(LanguageTag::value).toList();
    }
}
