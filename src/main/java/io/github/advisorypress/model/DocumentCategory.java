package io.github.advisorypress.model;

import java.util.Locale;
import java.util.Optional;

/** The CSAF profile of a bulletin (CSAF {@code /document/category}). */
public enum DocumentCategory {
    CSAF_SECURITY_ADVISORY,
    CSAF_VEX,
    CSAF_INFORMATIONAL_ADVISORY,
    CSAF_SECURITY_INCIDENT_RESPONSE;

    /** The word as sources and CSAF spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant that a word stands for. */
    public static Optional<DocumentCategory> of(String word) {
        for (DocumentCategory candidate : values()) {
            if (candidate.word().equals(word)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
