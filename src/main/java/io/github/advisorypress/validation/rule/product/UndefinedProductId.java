package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.NearestName;

/** Finds products that the register does not define. */
final class UndefinedProductId implements AdvisoryRule {
    private final ProductRegister register;

    UndefinedProductId(ProductRegister register) {
        this.register = register;
    }

    @Override
    public String id() {
        return "undefined-product-id";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.1.1: every product ID that is referenced is defined";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (PlacedRange placed : PlacedRange.of(advisory)) {
            String product = placed.range().product();
            if (register.product(product).isEmpty()) {
                findings.report(
                        placed.path().child("product"),
                        product,
                        NearestName.of(product, register.productIds()).orElse("–"));
            }
        }
    }
}
