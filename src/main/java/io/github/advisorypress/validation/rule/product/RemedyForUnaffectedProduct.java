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

/** Finds remediations for products that are neither affected nor under investigation. */
final class RemedyForUnaffectedProduct implements AdvisoryRule {
    private final ProductRegister register;

    RemedyForUnaffectedProduct(ProductRegister register) {
        this.register = register;
    }

    @Override
    public String id() {
        return "remedy-for-unaffected-product";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 3.2.3.12: a remediation concerns the products that have the vulnerability";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (StatedProducts stated : StatedProducts.understood(advisory, register)) {
            Set<ListedProduct> concerned =
                    stated.products(status -> status.isAffected() || status == ProductStatus.UNDER_INVESTIGATION);
            for (int i = 0; i < stated.vulnerability().remediations().size(); i++) {
                for (PlacedRange placed : PlacedRange.of(
                        stated.path().child("remediations").child(i).child("products"),
                        stated.vulnerability().remediations().get(i).products())) {
                    List<ListedProduct> others = stated.misnamed(placed.range(), concerned);
                    if (!others.isEmpty()) {
                        findings.report(placed.path(), ProductNames.of(others));
                    }
                }
            }
        }
    }
}
