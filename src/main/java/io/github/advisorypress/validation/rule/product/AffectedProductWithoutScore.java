package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.Score;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.ProductNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds affected products that no score of their vulnerability covers. */
final class AffectedProductWithoutScore implements AdvisoryRule {
    private final ProductRegister register;

    AffectedProductWithoutScore(ProductRegister register) {
        this.register = register;
    }

    @Override
    public String id() {
        return "affected-product-without-score";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.2.3: every affected product has a score";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (StatedProducts stated : StatedProducts.of(advisory, register)) {
            Set<ListedProduct> scored = new LinkedHashSet<>();
            for (Score score : stated.vulnerability().scores()) {
                scored.addAll(stated.bulletin().productsOf(stated.vulnerability(), score));
            }
            List<ListedProduct> unscored = StatedProducts.without(stated.products(ProductStatus::isAffected), scored);
            if (!unscored.isEmpty()) {
                findings.report(stated.path().child("scores"), ProductNames.of(unscored));
            }
        }
    }
}
