package io.github.advisorypress.validation.rule.product;

import com.github.packageurl.PackageURL;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.RegisterRule;

/** Finds package URLs in the register that state a version. */
final class PurlWithVersion implements RegisterRule {

    @Override
    public String id() {
        return "purl-with-version";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "The publisher sets the version of each package URL itself; one in the register would stand on every version";
    }

    @Override
    public void check(ProductRegister register, Findings findings) {
        for (PlacedProduct placed : PlacedProduct.of(register)) {
            String purl = placed.product().identification().purl();
            if (purl != null) {
                PackageUrl.parse(purl)
                        .map(PackageURL::getVersion)
                        .ifPresent(version -> findings.report(placed.identification("purl"), purl, version));
            }
        }
    }
}
