package io.github.advisorypress.record;

import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.Product;
import io.github.advisorypress.model.ProductFamily;
import io.github.advisorypress.model.ProductVersion;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of the product register that a bulletin shows: the families, products and versions that its expansion lists,
 * each once. A version that the bulletin does not list is not there, nor is any trace of it.
 */
final class ListedFamilies {
    private final Map<String, ListedFamily> families = new LinkedHashMap<>();

    private ListedFamilies() {}

    private record ListedFamily(ProductFamily family, Map<String, Versions> products) {}

    private record Versions(Product product, Map<String, ListedProduct> listed) {}

    /** Families and products in the order in which the bulletin lists them first; versions in the register's order. */
    static ListedFamilies of(Bulletin bulletin) {
        var families = new ListedFamilies();
        bulletin.expansion().values().forEach(each -> each.forEach(families::add));
        return families;
    }

    private void add(ListedProduct product) {
        families.computeIfAbsent(
                        product.family().id(), none -> new ListedFamily(product.family(), new LinkedHashMap<>()))
                .products()
                .computeIfAbsent(product.product().id(), none -> new Versions(product.product(), new LinkedHashMap<>()))
                .listed()
                .putIfAbsent(product.productId(), product);
    }

    void write(RecordJson json) throws IOException {
        json.objects("families", families.values(), (item, listed) -> {
            item.text("id", listed.family().id());
            item.localized("name", listed.family().name());
            item.objects("products", listed.products().values(), ListedFamilies::product);
        });
    }

    private static void product(RecordJson json, Versions versions) throws IOException {
        Product product = versions.product();
        json.text("id", product.id());
        json.localized("name", product.name());
        BulletinWriter.identification(json, product.identification());
        json.text("version_scheme", product.versionScheme());
        Collection<ListedProduct> all = versions.listed().values();
        Map<String, Integer> places = new HashMap<>();
        product.versions().forEach(version -> places.putIfAbsent(version.version(), places.size()));
        List<ListedProduct> inOrder = all.stream()
                .filter(listed -> listed.version() != null)
                .sorted(Comparator.comparing(listed -> places.getOrDefault(listed.versionOrRange(), places.size())))
                .toList();
        json.objects("versions", inOrder, (item, listed) -> {
            item.text("product_id", listed.productId());
            ProductVersion version = listed.version();
            if (version != null) {
                BulletinWriter.version(item, version);
            }
        });
        List<ListedProduct> ranges =
                all.stream().filter(listed -> listed.version() == null).toList();
        json.objects("product_version_ranges", ranges, (item, listed) -> {
            item.text("product_id", listed.productId());
            item.text("range", listed.range());
        });
    }
}
