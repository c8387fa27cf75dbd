package io.github.advisorypress.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A score of a vulnerability as vectors; everything else about it is computed from them.
 *
 * @param cvssV3 a CVSS 3.0 or 3.1 vector
 * @param cvssV4 a CVSS 4.0 vector
 * @param products the products it holds for; empty means every affected product
 */
public record Score(@Nullable String cvssV3, @Nullable String cvssV4, List<ProductRange> products) {
    public Score {
        products = List.copyOf(products);
    }
}
