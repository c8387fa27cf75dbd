package io.github.advisorypress.model;

import java.util.Locale;
import java.util.Optional;

/** How a bulletin stands to another bulletin of the same vendor. */
public enum RelationKind {
    FOLLOWS,
    FOLLOWED_BY,
    SEE_ALSO;

    /** The word as sources and CSAF spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant that a word stands for. */
    public static Optional<RelationKind> of(String word) {
        for (RelationKind candidate : values()) {
            if (candidate.word().equals(word)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
