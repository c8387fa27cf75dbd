package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Remediation;
import io.github.advisorypress.model.RemediationCategory;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;

/** Finds plans for a fix where a fix is there already or never comes. */
final class MisplacedFixPlan implements AdvisoryRule {

    @Override
    public String id() {
        return "misplaced-fix-plan";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "The patching plan says when a fix will come, so it belongs to “none available” alone";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            Vulnerability vulnerability = advisory.vulnerabilities().get(i);
            FieldPath path = FieldPath.of("vulnerabilities", i);
            for (int j = 0; j < vulnerability.remediations().size(); j++) {
                Remediation remediation = vulnerability.remediations().get(j);
                Remediation.Plan plan = remediation.plan();
                if (plan != null && remediation.category() != RemediationCategory.NONE_AVAILABLE) {
                    findings.report(
                            path.child("remediations").child(j).child("planned"),
                            plan.version(),
                            remediation.category().word());
                }
            }
        }
    }
}
