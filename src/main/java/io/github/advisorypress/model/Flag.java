package io.github.advisorypress.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why products are not affected.
 *
 * @param products the products it speaks of; empty means every product that is known not affected
 */
public record Flag(Justification label, @Nullable Instant date, List<ProductRange> products) {
    public Flag {
        products = List.copyOf(products);
    }
}
