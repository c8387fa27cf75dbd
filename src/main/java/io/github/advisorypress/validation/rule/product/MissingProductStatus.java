package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.DocumentCategory;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.Set;

/** Finds vulnerabilities that do not say how any product stands to them. */
final class MissingProductStatus implements AdvisoryRule {
    private static final Set<ProductStatus> ASKED_OF_VEX = Set.of(
            ProductStatus.FIXED,
            ProductStatus.KNOWN_AFFECTED,
            ProductStatus.KNOWN_NOT_AFFECTED,
            ProductStatus.UNDER_INVESTIGATION);

    @Override
    public String id() {
        return "missing-product-status";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.1.27.6 and 6.1.27.7: each vulnerability of a security advisory or VEX document states product status";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        boolean vex = advisory.category() == DocumentCategory.CSAF_VEX;
        if (!vex && advisory.category() != DocumentCategory.CSAF_SECURITY_ADVISORY) {
            return;
        }
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            Vulnerability vulnerability = advisory.vulnerabilities().get(i);
            if (vulnerability.productStatus().keySet().stream()
                    .noneMatch(status -> !vex || ASKED_OF_VEX.contains(status))) {
                findings.report(FieldPath.of("vulnerabilities", i, "product_status"), vulnerability.key());
            }
        }
    }
}
