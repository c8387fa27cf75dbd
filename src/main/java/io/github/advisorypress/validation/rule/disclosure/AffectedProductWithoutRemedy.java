package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.Remediation;
import io.github.advisorypress.model.RemediationCategory;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds affected products whose users are not told what to do. */
public final class AffectedProductWithoutRemedy implements AdvisoryRule {
    private final ProductRegister register;

    public AffectedProductWithoutRemedy(ProductRegister register) {
        this.register = register;
    }

    @Override
    public String id() {
        return "affected-product-without-remedy";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.1.27.10 and 6.2.2; the SA gate";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        Bulletin bulletin = Bulletin.of(advisory, register);
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            Vulnerability vulnerability = advisory.vulnerabilities().get(i);
            FieldPath path = FieldPath.of("vulnerabilities", i);
            Set<ListedProduct> helped = new HashSet<>();
            vulnerability.remediations().stream()
                    .filter(AffectedProductWithoutRemedy::answers)
                    .forEach(remediation -> helped.addAll(bulletin.productsOf(vulnerability, remediation)));
            vulnerability.productStatus().forEach((status, ranges) -> {
                if (status.isAffected()) {
                    for (int j = 0; j < ranges.size(); j++) {
                        String missing = bulletin.expand(List.of(ranges.get(j))).stream()
                                .filter(product -> !helped.contains(product))
                                .map(ListedProduct::productId)
                                .collect(Collectors.joining(", "));
                        if (!missing.isEmpty()) {
                            findings.report(
                                    path.child("product_status")
                                            .child(status.word())
                                            .child(j),
                                    missing,
                                    vulnerability.key());
                        }
                    }
                }
            });
        }
    }
    /** “None available” answers only together with the plan for a fix. */
    private static boolean answers(Remediation remediation) {
        return remediation.category() != RemediationCategory.NONE_AVAILABLE || remediation.plan() != null;
    }
}
