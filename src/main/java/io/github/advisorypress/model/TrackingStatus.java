package io.github.advisorypress.model;

import java.util.Locale;
import java.util.Optional;

/** Where a published document stands (CSAF {@code /document/tracking/status}); drafts are not published. */
public enum TrackingStatus {
    INTERIM,
    FINAL;

    /** The word as sources and CSAF spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant that a word stands for. */
    public static Optional<TrackingStatus> of(String word) {
        for (TrackingStatus candidate : values()) {
            if (candidate.word().equals(word)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
