package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Product;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.VersionRange;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.List;

/** Finds bounds of version ranges that the register does not list. */
final class UnlistedRangeBound implements AdvisoryRule {
    private final ProductRegister register;

    UnlistedRangeBound(ProductRegister register) {
        this.register = register;
    }

    @Override
    public String id() {
        return "unlisted-range-bound";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "The order of versions in products.yaml decides which is older, so a bound outside it has no place";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (PlacedRange placed : PlacedRange.of(advisory)) {
            String range = placed.range().range();
            if (range != null) {
                register.product(placed.range().product())
                        .filter(Product::listsVersions)
                        .ifPresent(product -> check(placed.path().child("range"), range, product, findings));
            }
        }
    }

    private static void check(FieldPath path, String range, Product product, Findings findings) {
        int from = 0;
        for (String bound : VersionRange.parse(range).map(VersionRange::bounds).orElse(List.of())) {
            int start = range.indexOf(bound, from);
            from = start + bound.length();
            if (product.indexOf(bound) < 0) {
                findings.report(
                        path,
                        range.codePointCount(0, start),
                        bound.codePointCount(0, bound.length()),
                        bound,
                        product.id(),
                        VersionWords.nearest(bound, product),
                        VersionWords.list(product));
            }
        }
    }
}
