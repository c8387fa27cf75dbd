package io.github.advisorypress.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One item of the revision history; numbers count from one, the date is the instant of its release.
 *
 * @param reason why a severity is lower or a product not affected any longer, where the revision says so
 */
public record Revision(
        int number,
        Instant date,
        Localized<String> summary,
        @Nullable Localized<String> reason) {
    public Revision {
        if (number < 1) {
            throw new IllegalArgumentException("Revision numbers count from one: " + number);
        }
    }
}
