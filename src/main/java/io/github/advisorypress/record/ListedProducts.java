package io.github.advisorypress.record;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.model.IdentificationHelper;
import io.github.advisorypress.model.Identifier;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.Product;
import io.github.advisorypress.model.ProductFamily;
import io.github.advisorypress.model.ProductVersion;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the part of the product register that {@link ListedFamilies} wrote. */
final class ListedProducts {
    private final RecordMembers members;
    private final Map<String, ListedProduct> products = new LinkedHashMap<>();

    ListedProducts(RecordMembers members) {
        this.members = members;
    }

    /** Every product with a version or a range, by its product ID. */
    Map<String, ListedProduct> read(JsonElement json) {
        for (JsonElement family : members.objects(json, "families")) {
            String id = identifier(family);
            Localized<String> name = members.localized(family, "name");
            List<JsonElement> parts = members.objects(family, "products");
            List<Product> whole = parts.stream().map(this::product).toList();
            ProductFamily read = new ProductFamily(id, name, whole);
            for (int i = 0; i < parts.size(); i++) {
                list(parts.get(i), read, whole.get(i));
            }
        }
        return products;
    }

    private String identifier(JsonElement json) {
        String id = members.text(json, "id");
        if (!Identifier.isValid(id)) {
            if (json.at("id").node().isTextual()) {
                members.unreadable(json.at("id"), "“gateway”");
            }
            return "unknown";
        }
        return id;
    }

    private Product product(JsonElement json) {
        return new Product(
                identifier(json),
                members.localized(json, "name"),
                members.optionalObject(json, "product_identification_helper")
                        .map(this::identification)
                        .orElse(IdentificationHelper.NONE),
                members.objects(json, "versions").stream()
                        .map(this::version)
                        .distinct()
                        .toList(),
                members.textOrNull(json, "version_scheme"));
    }

    private IdentificationHelper identification(JsonElement json) {
        return new IdentificationHelper(
                members.textOrNull(json, "cpe"),
                members.textOrNull(json, "purl"),
                members.texts(json, "model_numbers"),
                members.texts(json, "skus"));
    }

    private ProductVersion version(JsonElement json) {
        return new ProductVersion(
                members.text(json, "version"),
                members.dayOrNull(json, "released"),
                members.dayOrNull(json, "end_of_support"));
    }

    private void list(JsonElement json, ProductFamily family, Product product) {
        Map<String, ProductVersion> versions = new HashMap<>();
        product.versions().forEach(version -> versions.putIfAbsent(version.version(), version));
        for (JsonElement version : json.items("versions")) {
            ProductVersion found = versions.get(version.text("version").orElse(""));
            if (found != null) {
                keep(version, family, product, found, null);
            }
        }
        for (JsonElement range : members.objects(json, "product_version_ranges")) {
            keep(range, family, product, null, members.text(range, "range"));
        }
    }

    private void keep(
            JsonElement json,
            ProductFamily family,
            Product product,
            @Nullable ProductVersion version,
            @Nullable String range) {
        String id = members.text(json, "product_id");
        if (products.putIfAbsent(id, new ListedProduct(id, family, product, version, range)) != null) {
            members.unreadable(json.at("product_id"), "“product_id”");
        }
    }
}
