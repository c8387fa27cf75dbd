package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.RegisterRule;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Finds product IDs that are defined twice, whatever their case. */
final class DuplicateProductId implements RegisterRule {

    @Override
    public String id() {
        return "duplicate-product-id";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.1.2: a product ID is defined once; file systems and addresses may not tell upper from lower case";
    }

    @Override
    public void check(ProductRegister register, Findings findings) {
        Map<String, String> first = new LinkedHashMap<>();
        for (PlacedProduct placed : PlacedProduct.of(register)) {
            String id = placed.product().id();
            String other = first.putIfAbsent(id.toLowerCase(Locale.ROOT), id);
            if (other != null) {
                findings.report(placed.path().child("id"), id, other);
            }
        }
    }
}
