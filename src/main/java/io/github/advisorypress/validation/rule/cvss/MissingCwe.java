package io.github.advisorypress.validation.rule.cvss;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.DocumentCategory;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;

/** Finds vulnerabilities of a security advisory that do not say which weakness is behind them. */
final class MissingCwe implements AdvisoryRule {

    @Override
    public String id() {
        return "missing-cwe";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.3.4: a vulnerability states its CWE";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        if (advisory.category() != DocumentCategory.CSAF_SECURITY_ADVISORY) {
            return;
        }
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            Vulnerability vulnerability = advisory.vulnerabilities().get(i);
            if (vulnerability.cwe() == null) {
                findings.report(FieldPath.of("vulnerabilities", i, "cwe"), vulnerability.key());
            }
        }
    }
}
