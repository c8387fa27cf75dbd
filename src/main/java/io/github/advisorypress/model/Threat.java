package io.github.advisorypress.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of exploitation, impact or targets.
 *
 * @param products the products it speaks of; empty means that it holds for the vulnerability as such
 */
public record Threat(
        ThreatCategory category,
        Localized<String> details,
        @Nullable Instant date,
        List<ProductRange> products) {
    public Threat {
        products = List.copyOf(products);
    }
}
