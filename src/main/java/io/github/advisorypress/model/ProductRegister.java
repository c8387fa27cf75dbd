package io.github.advisorypress.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Every product of the vendor, declared once, in the order of the source. */
public final class ProductRegister {
    private final Localized<String> vendor;
    private final List<ProductFamily> families;
    private final Map<String, Product> products = new LinkedHashMap<>();
    private final Map<String, ProductFamily> familyOf = new LinkedHashMap<>();

    public ProductRegister(Localized<String> vendor, List<ProductFamily> families) {
        this.vendor = vendor;
        this.families = List.copyOf(families);
        for (ProductFamily family : this.families) {
            for (Product product : family.products()) {
                products.putIfAbsent(product.id(), product);
                familyOf.putIfAbsent(product.id(), family);
            }
        }
    }

    public Localized<String> vendor() {
        return vendor;
    }

    public List<ProductFamily> families() {
        return families;
    }

    public Optional<Product> product(String id) {
        return Optional.ofNullable(products.get(id));
    }

    /** The IDs of all products, in the order of the source. */
    public List<String> productIds() {
        return Collections.unmodifiableList(new ArrayList<>(products.keySet()));
    }

    /**
     * The versions that a range names, in the order of the register; for a product whose versions are not listed, the
     * range itself. Empty if the product, a version or the range cannot be understood, which rules report.
     *
     * @param known which versions of the product may be listed
     */
    public List<ListedProduct> expand(ProductRange range, BiPredicate<Product, ProductVersion> known) {
        Product product = products.get(range.product());
        ProductFamily family = familyOf.get(range.product());
        if (product == null || family == null) {
            return List.of();
        }
        if (!product.listsVersions()) {
            String vers = "vers:" + product.versionScheme() + "/" + VersionRange.toVers(range);
            return List.of(new ListedProduct(product.id() + ":" + vers, family, product, null, vers));
        }
        return selected(product, range).stream()
                .filter(version -> known.test(product, version))
                .map(version ->
                        new ListedProduct(product.id() + ":" + version.version(), family, product, version, null))
                .toList();
    }

    /** The register without the versions that may not be seen. */
    public ProductRegister only(BiPredicate<Product, ProductVersion> visible) {
        return new ProductRegister(
                vendor,
                families.stream()
                        .map(family -> new ProductFamily(
                                family.id(),
                                family.name(),
                                family.products().stream()
                                        .map(product -> product.only(visible))
                                        .toList()))
                        .toList());
    }

    private static List<ProductVersion> selected(Product product, ProductRange range) {
        String written = range.range();
        if (written != null) {
            return VersionRange.parse(written)
                    .map(parsed -> parsed.select(product))
                    .orElse(List.of());
        }
        if (range.versions().isEmpty()) {
            return product.versions();
        }
        return product.versions().stream()
                .filter(version -> range.versions().contains(version.version()))
                .toList();
    }
}
