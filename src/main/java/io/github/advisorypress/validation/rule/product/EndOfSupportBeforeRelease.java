package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProductVersion;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.RegisterRule;
import java.time.LocalDate;
import java.util.List;

/** Finds versions whose support ends before they are released. */
final class EndOfSupportBeforeRelease implements RegisterRule {

    @Override
    public String id() {
        return "end-of-support-before-release";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "Support begins with the release, so one of the two dates is wrong";
    }

    @Override
    public void check(ProductRegister register, Findings findings) {
        for (PlacedProduct placed : PlacedProduct.of(register)) {
            List<ProductVersion> versions = placed.product().versions();
            for (int i = 0; i < versions.size(); i++) {
                LocalDate released = versions.get(i).released();
                LocalDate end = versions.get(i).endOfSupport();
                if (released != null && end != null && end.isBefore(released)) {
                    findings.report(
                            placed.path().child("versions").child(i).child("end_of_support"),
                            placed.product().id() + " " + versions.get(i).version(),
                            end.toString(),
                            released.toString());
                }
            }
        }
    }
}
