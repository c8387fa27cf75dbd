package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.model.Product;
import io.github.advisorypress.model.ProductVersion;
import java.util.List;

/** Versions of a product as findings name them. */
final class VersionWords {

    private static final int MOST = 12;

    private VersionWords() {}

    /** The listed version that begins most like the given one; of several the newest. */
    static String nearest(String version, Product product) {
        String nearest = "–";
        int longest = -1;
        for (String candidate : versions(product)) {
            int common = commonStart(version, candidate);
            if (common >= longest) {
                nearest = candidate;
                longest = common;
            }
        }
        return nearest;
    }

    private static int commonStart(String left, String right) {
        int common = 0;
        while (common < left.length() && common < right.length() && left.charAt(common) == right.charAt(common)) {
            common++;
        }
        return common;
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
