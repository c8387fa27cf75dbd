package io.github.advisorypress.model;

import java.time.Instant;

/** One item of the revision history; numbers count from one, the date is the instant of its release. */
public record Revision(int number, Instant date, Localized<String> summary) {
    public Revision {
        if (number < 1) {
            throw new IllegalArgumentException("Revision numbers count from one: " + number);
        }
    }
}
