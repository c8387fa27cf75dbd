package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.DocumentCategory;
import io.github.advisorypress.model.Flag;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.Threat;
import io.github.advisorypress.model.ThreatCategory;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.ProductNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds products of a VEX document that are said not to be affected, without a reason. */
final class NotAffectedWithoutJustification implements AdvisoryRule {
    private final ProductRegister register;

    NotAffectedWithoutJustification(ProductRegister register) {
        this.register = register;
    }

    @Override
    public String id() {
        return "not-affected-without-justification";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.1.27.9: a VEX document says for each product why it is not affected";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        if (advisory.category() != DocumentCategory.CSAF_VEX) {
            return;
        }
        for (StatedProducts stated : StatedProducts.of(advisory, register)) {
            Set<ListedProduct> justified = new LinkedHashSet<>();
            for (Flag flag : stated.vulnerability().flags()) {
                justified.addAll(stated.bulletin().productsOf(stated.vulnerability(), flag));
            }
            for (Threat threat : stated.vulnerability().threats()) {
                if (threat.category() == ThreatCategory.IMPACT) {
                    justified.addAll(stated.bulletin().productsOf(stated.vulnerability(), threat));
                }
            }
            for (PlacedRange placed : stated.ranges(ProductStatus.KNOWN_NOT_AFFECTED::equals)) {
                List<ListedProduct> unjustified = StatedProducts.without(stated.expand(placed.range()), justified);
                if (!unjustified.isEmpty()) {
                    findings.report(placed.path(), ProductNames.of(unjustified));
                }
            }
        }
    }
}
