package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.ProductRange;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.VersionRange;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Finds products that are named and stand for no version. */
final class EmptyVersionRange implements AdvisoryRule {
    private final ProductRegister register;

    EmptyVersionRange(ProductRegister register) {
        this.register = register;
    }

    @Override
    public String id() {
        return "empty-version-range";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "A status or remediation for no version tells customers nothing and would leave an empty list in CSAF";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        Bulletin bulletin = Bulletin.of(advisory, register);
        LocalDate day = LocalDate.ofInstant(advisory.currentRelease(), ZoneOffset.UTC);
        for (PlacedRange placed : PlacedRange.of(advisory)) {
            ProductRange range = placed.range();
            boolean understood = register.product(range.product())
                    .filter(product ->
                            range.namedVersions().stream().allMatch(version -> product.indexOf(version) >= 0))
                    .isPresent();
            String written = range.range();
            boolean parsed = written == null || VersionRange.parse(written).isPresent();
            if (understood && parsed && bulletin.expand(List.of(range)).isEmpty()) {
                findings.report(
                        written == null ? placed.path() : placed.path().child("range"),
                        written == null ? range.product() : range.product() + " " + written,
                        day.toString());
            }
        }
    }
}
