package io.github.advisorypress.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One released version of a product.
 *
 * @param released the day of its release; a day in the future keeps the version invisible until then
 * @param endOfSupport the last day of its support
 */
public record ProductVersion(
        String version,
        @Nullable LocalDate released,
        @Nullable LocalDate endOfSupport) {

    /** Whether it is released on that day; a version without a day of release is. */
    public boolean isReleasedBy(LocalDate day) {
        return released == null || !released.isAfter(day);
    }
}
