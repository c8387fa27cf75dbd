package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.model.Product;
import io.github.advisorypress.model.ProductVersion;
import io.github.advisorypress.validation.NearestName;
import java.util.List;

/** Versions of a product as findings name them. */
final class VersionWords {

    private static final int MOST = 12;

    private VersionWords() {}

    /** The listed version that is written most like the given one. */
    static String nearest(String version, Product product) {
        return NearestName.of(version, versions(product)).orElse("–");
    }

    /** The versions in the register's order; of many, the newest. */
    static String list(Product product) {
        List<String> versions = versions(product);
        return versions.size() <= MOST
                ? String.join(", ", versions)
                : "…, " + String.join(", ", versions.subList(versions.size() - MOST, versions.size()));
    }

    private static List<String> versions(Product product) {
        return product.versions().stream().map(ProductVersion::version).toList();
    }
}
