package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProductVersion;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.RegisterRule;
import java.time.LocalDate;
import java.util.List;

/** Finds versions that are listed after a version which was released later. */
final class UnorderedReleaseDates implements RegisterRule {

    @Override
    public String id() {
        return "unordered-release-dates";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "Versions stand in the order of their release; ranges are expanded in that order";
    }

    @Override
    public void check(ProductRegister register, Findings findings) {
        for (PlacedProduct placed : PlacedProduct.of(register)) {
            List<ProductVersion> versions = placed.product().versions();
            ProductVersion latest = null;
            for (int i = 0; i < versions.size(); i++) {
                ProductVersion version = versions.get(i);
                LocalDate released = version.released();
                if (released == null) {
                    continue;
                }
                LocalDate before = latest == null ? null : latest.released();
                if (latest == null || before == null || !released.isBefore(before)) {
                    latest = version;
                } else {
                    findings.report(
                            placed.path().child("versions").child(i).child("released"),
                            placed.product().id() + " " + version.version(),
                            released.toString(),
                            latest.version(),
                            before.toString());
                }
            }
        }
    }
}
