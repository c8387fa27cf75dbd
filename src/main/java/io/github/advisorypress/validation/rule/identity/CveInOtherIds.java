package io.github.advisorypress.validation.rule.identity;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.OtherId;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;

/** Finds CVE IDs among the numbers of other systems. */
final class CveInOtherIds implements AdvisoryRule {

    @Override
    public String id() {
        return "cve-in-other-ids";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.2.17";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            Vulnerability vulnerability = advisory.vulnerabilities().get(i);
            FieldPath path = FieldPath.of("vulnerabilities", i);
            for (int j = 0; j < vulnerability.ids().size(); j++) {
                OtherId other = vulnerability.ids().get(j);
                if ("CVE".equalsIgnoreCase(other.systemName()) || other.text().regionMatches(true, 0, "CVE-", 0, 4)) {
                    findings.report(path.child("ids").child(j).child("text"), other.text());
                }
            }
        }
    }
}
