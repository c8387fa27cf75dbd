package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.RegisterRule;
import us.springett.parsers.cpe.Cpe;

/** Finds CPE names in the register that state a version. */
final class CpeWithVersion implements RegisterRule {

    @Override
    public String id() {
        return "cpe-with-version";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "The publisher sets the version of each CPE name itself; one in the register would stand on every version";
    }

    @Override
    public void check(ProductRegister register, Findings findings) {
        for (PlacedProduct placed : PlacedProduct.of(register)) {
            String cpe = placed.product().identification().cpe();
            if (cpe == null) {
                continue;
            }
            CpeName.parse(cpe)
                    .map(Cpe::getVersion)
                    .filter(version -> !"*".equals(version))
                    .ifPresent(version -> findings.report(placed.identification("cpe"), cpe, version));
        }
    }
}
