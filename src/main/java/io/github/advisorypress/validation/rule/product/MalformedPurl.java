package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.RegisterRule;

/** Finds package URLs that are not well formed. */
final class MalformedPurl implements RegisterRule {

    @Override
    public String id() {
        return "malformed-purl";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.1.13: a package URL is valid";
    }

    @Override
    public void check(ProductRegister register, Findings findings) {
        for (PlacedProduct placed : PlacedProduct.of(register)) {
            String purl = placed.product().identification().purl();
            if (purl != null && PackageUrl.parse(purl).isEmpty()) {
                findings.report(placed.identification("purl"), purl);
            }
        }
    }
}
