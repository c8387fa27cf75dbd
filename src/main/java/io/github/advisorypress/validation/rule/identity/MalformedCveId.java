package io.github.advisorypress.validation.rule.identity;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.regex.Pattern;

/** Finds CVE IDs that are not of the form that the CVE programme gives out. */
final class MalformedCveId implements AdvisoryRule {
    private static final Pattern FORM = Pattern.compile("CVE-[0-9]{4}-[0-9]{4,}");

    @Override
    public String id() {
        return "malformed-cve-id";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 3.2.3.2; the CVE rules set no upper length";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            Vulnerability vulnerability = advisory.vulnerabilities().get(i);
            FieldPath path = FieldPath.of("vulnerabilities", i);
            String cve = vulnerability.cve();
            if (cve != null && !FORM.matcher(cve).matches()) {
                findings.report(path.child("cve"), cve);
            }
        }
    }
}
