package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.IdentificationHelper;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.RegisterRule;

/** Finds products that no CPE, package URL, model number or SKU identifies. */
final class MissingIdentification implements RegisterRule {

    @Override
    public String id() {
        return "missing-identification";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.2.16: every product has a product identification helper";
    }

    @Override
    public void check(ProductRegister register, Findings findings) {
        for (PlacedProduct placed : PlacedProduct.of(register)) {
            IdentificationHelper helper = placed.product().identification();
            if (helper.cpe() == null
                    && helper.purl() == null
                    && helper.modelNumbers().isEmpty()
                    && helper.skus().isEmpty()) {
                findings.report(
                        placed.path().child("product_identification_helper"),
                        placed.product().id());
            }
        }
    }
}
