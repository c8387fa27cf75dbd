package io.github.advisorypress.model;

import java.util.Locale;
import java.util.Optional;

/** The parts of an advisory's long text; each has a heading in every language. */
public enum TextField {
    SUMMARY,
    DESCRIPTION,
    IMPACT,
    PREREQUISITES,
    DETAILS,
    EXPLOITATION,
    WORKAROUND,
    FIXED_SOFTWARE,
    DETECTION,
    FAQ,
    GENERAL;

    /** Whether the part speaks of one vulnerability, not of the bulletin as a whole. */
    public boolean isOfVulnerability() {
        return switch (this) {
            case DESCRIPTION, IMPACT, PREREQUISITES, DETAILS, EXPLOITATION, WORKAROUND, DETECTION -> true;
            case SUMMARY, FIXED_SOFTWARE, FAQ, GENERAL -> false;
        };
    }

    /** The word as sources and CSAF spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant that a word stands for. */
    public static Optional<TextField> of(String word) {
        for (TextField candidate : values()) {
            if (candidate.word().equals(word)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
