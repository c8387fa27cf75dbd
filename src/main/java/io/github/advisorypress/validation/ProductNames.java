package io.github.advisorypress.validation;

import io.github.advisorypress.model.ListedProduct;
import java.util.Collection;
import java.util.stream.Collectors;

/** Products as findings name them. */
public final class ProductNames {
    private ProductNames() {}

    /** {@code quaymaster 3.2.0, quaymaster 3.2.1}. */
    public static String of(Collection<ListedProduct> products) {
        return products.stream()
                .map(listed -> listed.product().id() + " " + listed.versionOrRange())
                .collect(Collectors.joining(", "));
    }
}
