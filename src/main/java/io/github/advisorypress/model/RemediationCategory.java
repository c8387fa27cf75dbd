package io.github.advisorypress.model;

import java.util.Locale;
import java.util.Optional;

/** What a remediation offers (CSAF {@code /vulnerabilities[]/remediations[]/category}). */
public enum RemediationCategory {
    MITIGATION,
    NO_FIX_PLANNED,
    NONE_AVAILABLE,
    VENDOR_FIX,
    WORKAROUND;

    /** The word as sources and CSAF spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant that a word stands for. */
    public static Optional<RemediationCategory> of(String word) {
        for (RemediationCategory candidate : values()) {
            if (candidate.word().equals(word)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
