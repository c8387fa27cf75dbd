package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.ProductNames;
import java.util.List;
import java.util.Set;

/** Finds justifications for products that are not stated as known_not_affected. */
final class FlagForOtherProduct implements AdvisoryRule {
    private final ProductRegister register;

    FlagForOtherProduct(ProductRegister register) {
        this.register = register;
    }

    @Override
    public String id() {
        return "flag-for-other-product";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 3.2.3.5: a flag with a justification says why a product is not affected";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (StatedProducts stated : StatedProducts.understood(advisory, register)) {
            Set<ListedProduct> concerned = stated.products(ProductStatus.KNOWN_NOT_AFFECTED::equals);
            for (int i = 0; i < stated.vulnerability().flags().size(); i++) {
                for (PlacedRange placed : PlacedRange.of(
                        stated.path().child("flags").child(i).child("products"),
                        stated.vulnerability().flags().get(i).products())) {
                    List<ListedProduct> others = stated.misnamed(placed.range(), concerned);
                    if (!others.isEmpty()) {
                        findings.report(placed.path(), ProductNames.of(others));
                    }
                }
            }
        }
    }
}
