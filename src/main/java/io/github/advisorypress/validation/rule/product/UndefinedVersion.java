package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Product;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.List;

/** Finds versions that the register does not list for their product. */
final class UndefinedVersion implements AdvisoryRule {
    private final ProductRegister register;

    UndefinedVersion(ProductRegister register) {
        this.register = register;
    }

    @Override
    public String id() {
        return "undefined-version";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "The order of versions in products.yaml decides which is older, so a version outside it has no place";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (PlacedRange placed : PlacedRange.of(advisory)) {
            register.product(placed.range().product())
                    .filter(Product::listsVersions)
                    .ifPresent(product -> check(placed, product, findings));
        }
    }

    private static void check(PlacedRange placed, Product product, Findings findings) {
        List<String> versions = placed.range().versions();
        for (int i = 0; i < versions.size(); i++) {
            if (product.indexOf(versions.get(i)) < 0) {
                findings.report(
                        placed.path().child("versions").child(i),
                        versions.get(i),
                        product.id(),
                        VersionWords.nearest(versions.get(i), product),
                        VersionWords.list(product));
            }
        }
    }
}
