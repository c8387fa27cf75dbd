package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.DocumentCategory;
import io.github.advisorypress.model.Kind;
import io.github.advisorypress.model.RemediationCategory;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.Set;

/** Finds vulnerabilities of a security advisory for which customers can do nothing. */
final class SaWithoutRemedy implements AdvisoryRule {
    private static final Set<RemediationCategory> HELPS =
            Set.of(RemediationCategory.VENDOR_FIX, RemediationCategory.MITIGATION, RemediationCategory.WORKAROUND);

    @Override
    public String id() {
        return "sa-without-remedy";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "RMSV 网络产品安全漏洞管理规定, Article 9 (5); the gate for security advisories";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        if (advisory.kind() != Kind.SA || advisory.category() == DocumentCategory.CSAF_VEX) {
            return;
        }
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            Vulnerability vulnerability = advisory.vulnerabilities().get(i);
            FieldPath path = FieldPath.of("vulnerabilities", i);
            if (vulnerability.remediations().stream()
                    .noneMatch(remediation -> HELPS.contains(remediation.category()))) {
                findings.report(path.child("remediations"), vulnerability.key());
            }
        }
    }
}
