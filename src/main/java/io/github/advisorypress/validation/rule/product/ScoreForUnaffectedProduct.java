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

/** Finds scores for products that are not stated as affected. */
final class ScoreForUnaffectedProduct implements AdvisoryRule {
    private final ProductRegister register;

    ScoreForUnaffectedProduct(ProductRegister register) {
        this.register = register;
    }

    @Override
    public String id() {
        return "score-for-unaffected-product";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.2.19: a score of a fixed product says that it still has the vulnerability";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (StatedProducts stated : StatedProducts.understood(advisory, register)) {
            Set<ListedProduct> concerned = stated.products(ProductStatus::isAffected);
            for (int i = 0; i < stated.vulnerability().scores().size(); i++) {
                for (PlacedRange placed : PlacedRange.of(
                        stated.path().child("scores").child(i).child("products"),
                        stated.vulnerability().scores().get(i).products())) {
                    List<ListedProduct> others = stated.misnamed(placed.range(), concerned);
                    if (!others.isEmpty()) {
                        findings.report(placed.path(), ProductNames.of(others));
                    }
                }
            }
        }
    }
}
