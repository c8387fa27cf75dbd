package io.github.advisorypress.validation;

import io.github.advisorypress.model.ListedProduct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Products as findings name them. */
public final class ProductNames {

    private static final int MOST = 6;

    private ProductNames() {}

    /** {@code gateway 2.0.0; quaymaster 3.2.0, 3.2.1}; of many versions of a product, the first ones and the last. */
    public static String of(Collection<ListedProduct> products) {
        Map<String, List<String>> versions = new LinkedHashMap<>();
        for (ListedProduct listed : products) {
            versions.computeIfAbsent(listed.product().id(), id -> new ArrayList<>())
                    .add(listed.versionOrRange());
        }
        return versions.entrySet().stream()
                .map(product -> product.getKey() + " " + list(product.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String list(List<String> versions) {
        return versions.size() <= MOST
                ? String.join(", ", versions)
                : String.join(", ", versions.subList(0, MOST - 2)) + ", …, " + versions.get(versions.size() - 1);
    }
}
