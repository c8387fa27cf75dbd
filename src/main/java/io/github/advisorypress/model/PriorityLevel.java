package io.github.advisorypress.model;

import java.util.Locale;
import java.util.Optional;

/** How soon a customer should act, weighed beside CVSS, most pressing first. */
public enum PriorityLevel {
    IMMEDIATE,
    SOON,
    PLANNED;

    /** The word as sources and CSAF spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant that a word stands for. */
    public static Optional<PriorityLevel> of(String word) {
        for (PriorityLevel candidate : values()) {
            if (candidate.word().equals(word)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
