package io.github.advisorypress.model;

import java.util.List;

/** Products that belong together. */
public record ProductFamily(String id, Localized<String> name, List<Product> products) {
    public ProductFamily {
        Identifier.require(id);
        products = List.copyOf(products);
    }
}
