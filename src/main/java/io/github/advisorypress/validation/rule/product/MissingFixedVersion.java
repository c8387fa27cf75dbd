package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.Remediation;
import io.github.advisorypress.model.RemediationCategory;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds products that are offered a fix while no version of theirs is stated as fixed. */
final class MissingFixedVersion implements AdvisoryRule {
    private final ProductRegister register;

    MissingFixedVersion(ProductRegister register) {
        this.register = register;
    }

    @Override
    public String id() {
        return "missing-fixed-version";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "Tools and customers look for the fixed version in the product status, not in a sentence";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (StatedProducts stated : StatedProducts.understood(advisory, register)) {
            Set<String> fixed = new LinkedHashSet<>();
            stated.products(ProductStatus::isFixed)
                    .forEach(listed -> fixed.add(listed.product().id()));
            List<Remediation> remediations = stated.vulnerability().remediations();
            for (int i = 0; i < remediations.size(); i++) {
                if (remediations.get(i).category() == RemediationCategory.VENDOR_FIX) {
                    Set<String> offered = new LinkedHashSet<>();
                    stated.bulletin()
                            .productsOf(stated.vulnerability(), remediations.get(i))
                            .forEach(listed -> offered.add(listed.product().id()));
                    offered.removeAll(fixed);
                    if (!offered.isEmpty()) {
                        findings.report(stated.path().child("remediations").child(i), String.join(", ", offered));
                    }
                }
            }
        }
    }
}
