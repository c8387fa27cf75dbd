package io.github.advisorypress.model;

import java.util.Locale;
import java.util.Optional;

/**
 * How a product stands to a vulnerability (CSAF {@code /vulnerabilities[]/product_status}), in the order of the
 * standard.
 */
public enum ProductStatus {
    FIRST_AFFECTED,
    FIRST_FIXED,
    FIXED,
    KNOWN_AFFECTED,
    KNOWN_NOT_AFFECTED,
    LAST_AFFECTED,
    RECOMMENDED,
    UNDER_INVESTIGATION;

    /** Whether it says that the product has the vulnerability (CSAF's group “Affected”). */
    public boolean isAffected() {
        return this == FIRST_AFFECTED || this == KNOWN_AFFECTED || this == LAST_AFFECTED;
    }

    /** Whether it says that the product no longer has the vulnerability (CSAF's group “Fixed”). */
    public boolean isFixed() {
        return this == FIRST_FIXED || this == FIXED;
    }

    /** The word as sources and CSAF spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant that a word stands for. */
    public static Optional<ProductStatus> of(String word) {
        for (ProductStatus candidate : values()) {
            if (candidate.word().equals(word)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
