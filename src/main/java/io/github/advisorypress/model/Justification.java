package io.github.advisorypress.model;

import java.util.Locale;
import java.util.Optional;

/** Why a product is not affected (CSAF {@code /vulnerabilities[]/flags[]/label}, the VEX justifications). */
public enum Justification {
    COMPONENT_NOT_PRESENT,
    INLINE_MITIGATIONS_ALREADY_EXIST,
    VULNERABLE_CODE_CANNOT_BE_CONTROLLED_BY_ADVERSARY,
    VULNERABLE_CODE_NOT_IN_EXECUTE_PATH,
    VULNERABLE_CODE_NOT_PRESENT;

    /** The word as sources and CSAF spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant that a word stands for. */
    public static Optional<Justification> of(String word) {
        for (Justification candidate : values()) {
            if (candidate.word().equals(word)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
