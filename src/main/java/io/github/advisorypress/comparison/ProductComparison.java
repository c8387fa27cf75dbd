package io.github.advisorypress.comparison;

import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.IdentificationHelper;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.ProductVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares what two states of a bulletin say of products that both of them name: what an edit of the register changes.
 * That a product is named anew or no longer is said by its status.
 */
final class ProductComparison {
    private final Bulletin before;
    private final Bulletin after;
    private final Changes changes;

    ProductComparison(Bulletin before, Bulletin after, Changes changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    void compare() {
        changes.text("/vendor", before.vendor(), after.vendor());
        Map<String, ListedProduct> earlier = new LinkedHashMap<>();
        Map<String, ListedProduct> earlierProducts = new LinkedHashMap<>();
        for (ListedProduct listed : before.products()) {
            earlier.put(listed.productId(), listed);
            earlierProducts.putIfAbsent(listed.product().id(), listed);
        }
        Map<String, ListedProduct> laterProducts = new LinkedHashMap<>();
        after.products()
                .forEach(listed -> laterProducts.putIfAbsent(listed.product().id(), listed));
        laterProducts.forEach((id, listed) -> {
            ListedProduct was = earlierProducts.get(id);
            if (was != null) {
                product(Field.of("products", id), new Pair<>(was, listed));
            }
        });
        for (ListedProduct listed : after.products()) {
            ListedProduct was = earlier.get(listed.productId());
            if (was != null) {
                version(listed, new Pair<>(was, listed));
            }
        }
    }

    private void product(String field, Pair<ListedProduct> pair) {
        changes.text(
                Field.below(field, "name"), pair, listed -> listed.product().name());
        changes.text(
                Field.below(field, "family"), pair, listed -> listed.family().name());
        String helper = Field.below(field, "product_identification_helper");
        changes.fact(Field.below(helper, "cpe"), pair, listed -> identification(listed)
                .cpe());
        changes.fact(Field.below(helper, "purl"), pair, listed -> identification(listed)
                .purl());
        changes.list(Field.below(helper, "model_numbers"), pair, listed -> identification(listed)
                .modelNumbers());
        changes.list(Field.below(helper, "skus"), pair, listed -> identification(listed)
                .skus());
    }

    private static IdentificationHelper identification(ListedProduct listed) {
        return listed.product().identification();
    }

    private void version(ListedProduct listed, Pair<ListedProduct> pair) {
        String field = Field.of("products", listed.product().id(), "versions", listed.productId());
        changes.fact(Field.below(field, "version"), pair, ListedProduct::versionOrRange);
        changes.fact(Field.below(field, "end_of_support"), pair, each -> endOfSupport(each.version()));
    }

    private static @Nullable Object endOfSupport(@Nullable ProductVersion version) {
        return version == null ? null : version.endOfSupport();
    }
}
