package io.github.advisorypress.model;

import java.util.Locale;
import java.util.Optional;

/** Whether a bulletin may be published before every translation is there and current. */
public enum TranslationPolicy {
    REQUIRED,
    MAY_LAG;

    /** The word as sources and CSAF spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant that a word stands for. */
    public static Optional<TranslationPolicy> of(String word) {
        for (TranslationPolicy candidate : values()) {
            if (candidate.word().equals(word)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
