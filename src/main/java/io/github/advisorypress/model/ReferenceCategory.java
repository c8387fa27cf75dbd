package io.github.advisorypress.model;

import java.util.Locale;
import java.util.Optional;

/** Whose document a reference points at (CSAF {@code references[]/category}). */
public enum ReferenceCategory {
    EXTERNAL,
    SELF;

    /** The word as sources and CSAF spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant that a word stands for. */
    public static Optional<ReferenceCategory> of(String word) {
        for (ReferenceCategory candidate : values()) {
            if (candidate.word().equals(word)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
