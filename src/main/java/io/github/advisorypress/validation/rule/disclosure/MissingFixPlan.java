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
import java.util.Set;
import java.util.stream.Collectors;

/** Finds affected products whose users are only told that no fix is available. */
final class MissingFixPlan implements AdvisoryRule {
    private final ProductRegister register;

    MissingFixPlan(ProductRegister register) {
        this.register = register;
    }

    @Override
    public String id() {
        return "missing-fix-plan";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "The SA gate: while there is no fix, customers are told when it will come";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        Bulletin bulletin = Bulletin.of(advisory, register);
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            Vulnerability vulnerability = advisory.vulnerabilities().get(i);
            FieldPath path = FieldPath.of("vulnerabilities", i);
            Set<ListedProduct> answered = new HashSet<>();
            vulnerability.remediations().stream()
                    .filter(remediation -> !isBareRefusal(remediation))
                    .forEach(remediation -> answered.addAll(bulletin.productsOf(vulnerability, remediation)));
            Set<ListedProduct> affected = Set.copyOf(bulletin.affected(vulnerability));
            for (int j = 0; j < vulnerability.remediations().size(); j++) {
                Remediation remediation = vulnerability.remediations().get(j);
                if (isBareRefusal(remediation)) {
                    String waiting = bulletin.productsOf(vulnerability, remediation).stream()
                            .filter(product -> affected.contains(product) && !answered.contains(product))
                            .map(ListedProduct::productId)
                            .collect(Collectors.joining(", "));
                    if (!waiting.isEmpty()) {
                        findings.report(path.child("remediations").child(j).child("planned"), waiting);
                    }
                }
            }
        }
    }

    private static boolean isBareRefusal(Remediation remediation) {
        return remediation.category() == RemediationCategory.NONE_AVAILABLE && remediation.plan() == null;
    }
}
