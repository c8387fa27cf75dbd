package io.github.advisorypress.model;

import java.util.Locale;
import java.util.Optional;

/** What a threat statement speaks of (CSAF {@code /vulnerabilities[]/threats[]/category}). */
public enum ThreatCategory {
    EXPLOIT_STATUS,
    IMPACT,
    TARGET_SET;

    /** The word as sources and CSAF spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant that a word stands for. */
    public static Optional<ThreatCategory> of(String word) {
        for (ThreatCategory candidate : values()) {
            if (candidate.word().equals(word)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
