package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.ProductNames;
import java.util.List;
import java.util.Set;

/** Finds threats for products that the vulnerability says nothing else of. */
final class ThreatForOtherProduct implements AdvisoryRule {
    private final ProductRegister register;

    ThreatForOtherProduct(ProductRegister register) {
        this.register = register;
    }

    @Override
    public String id() {
        return "threat-for-other-product";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.1.1: a threat names products that the document lists";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (StatedProducts stated : StatedProducts.understood(advisory, register)) {
            Set<ListedProduct> concerned = stated.products(status -> true);
            for (int i = 0; i < stated.vulnerability().threats().size(); i++) {
                for (PlacedRange placed : PlacedRange.of(
                        stated.path().child("threats").child(i).child("products"),
                        stated.vulnerability().threats().get(i).products())) {
                    List<ListedProduct> others = stated.misnamed(placed.range(), concerned);
                    if (!others.isEmpty()) {
                        findings.report(placed.path(), ProductNames.of(others));
                    }
                }
            }
        }
    }
}
