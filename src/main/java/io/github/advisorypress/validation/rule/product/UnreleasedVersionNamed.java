package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.ProductVersion;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.ProductNames;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Finds versions stated as fixed or recommended that are released only after the bulletin. */
final class UnreleasedVersionNamed implements AdvisoryRule {
    private final ProductRegister register;

    UnreleasedVersionNamed(ProductRegister register) {
        this.register = register;
    }

    @Override
    public String id() {
        return "unreleased-version-named";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "Naming a version makes it visible before its own release, and customers cannot obtain it yet";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        LocalDate day = LocalDate.ofInstant(advisory.currentRelease(), ZoneOffset.UTC);
        for (StatedProducts stated : StatedProducts.of(advisory, register)) {
            for (PlacedRange placed :
                    stated.ranges(status -> status.isFixed() || status == ProductStatus.RECOMMENDED)) {
                for (ListedProduct listed : stated.expand(placed.range())) {
                    ProductVersion version = listed.version();
                    if (version != null && !version.isReleasedBy(day)) {
                        findings.report(
                                placed.path(),
                                ProductNames.of(List.of(listed)),
                                String.valueOf(version.released()),
                                day.toString());
                    }
                }
            }
        }
    }
}
