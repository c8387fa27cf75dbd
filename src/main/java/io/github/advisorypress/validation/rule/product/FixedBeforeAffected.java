package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.ProductNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds fixed versions that are older than every affected version of their product. */
final class FixedBeforeAffected implements AdvisoryRule {
    private final ProductRegister register;

    FixedBeforeAffected(ProductRegister register) {
        this.register = register;
    }

    @Override
    public String id() {
        return "fixed-before-affected";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "A fix comes after what it fixes; the order is that of products.yaml";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        StatedProducts.of(advisory, register).forEach(stated -> check(stated, findings));
    }

    private static void check(StatedProducts stated, Findings findings) {
        Map<String, ListedProduct> oldestAffected = new LinkedHashMap<>();
        for (ListedProduct listed : stated.products(ProductStatus::isAffected)) {
            oldestAffected.merge(
                    listed.product().id(), listed, (one, other) -> place(one) <= place(other) ? one : other);
        }
        for (PlacedRange placed : stated.ranges(ProductStatus::isFixed)) {
            ListedProduct affected = oldestAffected.get(placed.range().product());
            if (affected == null || affected.version() == null) {
                continue;
            }
            List<ListedProduct> older = stated.expand(placed.range()).stream()
                    .filter(listed -> place(listed) < place(affected))
                    .toList();
            if (!older.isEmpty()) {
                findings.report(placed.path(), ProductNames.of(older), affected.versionOrRange());
            }
        }
    }

    private static int place(ListedProduct listed) {
        return listed.product().indexOf(listed.versionOrRange());
    }
}
