package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.Remediation;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.ProductNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds affected products and products under investigation that get no word on what to do. */
final class ProductWithoutRemediation implements AdvisoryRule {
    private final ProductRegister register;

    ProductWithoutRemediation(ProductRegister register) {
        this.register = register;
    }

    @Override
    public String id() {
        return "product-without-remediation";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.1.27.10 and 6.2.2: each affected product, and each under investigation, has a remediation";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (StatedProducts stated : StatedProducts.of(advisory, register)) {
            Set<ListedProduct> remedied = new LinkedHashSet<>();
            for (Remediation remediation : stated.vulnerability().remediations()) {
                remedied.addAll(stated.bulletin().productsOf(stated.vulnerability(), remediation));
            }
            // A version that is also said to be fixed contradicts itself, which another rule reports.
            remedied.addAll(stated.products(ProductStatus::isFixed));
            for (PlacedRange placed :
                    stated.ranges(status -> status.isAffected() || status == ProductStatus.UNDER_INVESTIGATION)) {
                List<ListedProduct> left = StatedProducts.without(stated.expand(placed.range()), remedied);
                if (!left.isEmpty()) {
                    findings.report(placed.path(), ProductNames.of(left));
                }
            }
        }
    }
}
