package io.github.advisorypress.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer can do, or when there will be something.
 *
 * @param plan the fix that is promised while none is available
 * @param products the products it is for; empty means every affected product, or where none is affected every product
 *     under investigation
 */
public record Remediation(
        RemediationCategory category,
        Localized<String> details,
        @Nullable String url,
        @Nullable Instant date,
        @Nullable Plan plan,
        List<ProductRange> products) {
    public Remediation {
        products = List.copyOf(products);
    }

    /** The patching plan: the version that will hold the fix and the day it is planned for. */
    public record Plan(String version, LocalDate date) {}
}
