package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.RegisterRule;

/** Finds CPE names that are not well formed. */
final class MalformedCpe implements RegisterRule {

    @Override
    public String id() {
        return "malformed-cpe";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 3.1.3.3.1: cpe is a name by the CPE specification; NIST IR 7695 defines its form";
    }

    @Override
    public void check(ProductRegister register, Findings findings) {
        for (PlacedProduct placed : PlacedProduct.of(register)) {
            String cpe = placed.product().identification().cpe();
            if (cpe != null && CpeName.parse(cpe).isEmpty()) {
                findings.report(placed.identification("cpe"), cpe, Integer.toString(CpeName.parts(cpe)));
            }
        }
    }
}
