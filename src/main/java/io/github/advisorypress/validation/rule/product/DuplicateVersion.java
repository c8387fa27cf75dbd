package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProductVersion;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.RegisterRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds versions that the register lists twice for one product. */
final class DuplicateVersion implements RegisterRule {

    @Override
    public String id() {
        return "duplicate-version";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.1.2: product and version make the product ID, which is defined once";
    }

    @Override
    public void check(ProductRegister register, Findings findings) {
        for (PlacedProduct placed : PlacedProduct.of(register)) {
            Map<String, String> first = new LinkedHashMap<>();
            List<ProductVersion> versions = placed.product().versions();
            for (int i = 0; i < versions.size(); i++) {
                String version = versions.get(i).version();
                String other = first.putIfAbsent(version.toLowerCase(Locale.ROOT), version);
                if (other != null) {
                    findings.report(
                            placed.path().child("versions").child(i).child("version"),
                            version,
                            placed.product().id());
                }
            }
        }
    }
}
