package io.github.advisorypress.validation.rule.cvss;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.regex.Pattern;

/** Finds weaknesses that are not written as CWE numbers. */
final class MalformedCwe implements AdvisoryRule {
    private static final Pattern FORM = Pattern.compile("CWE-[1-9][0-9]{0,5}");

    @Override
    public String id() {
        return "malformed-cwe";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 3.2.3.2: a CWE ID is CWE, a hyphen and a number";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            String cwe = advisory.vulnerabilities().get(i).cwe();
            if (cwe != null && !FORM.matcher(cwe).matches()) {
                findings.report(FieldPath.of("vulnerabilities", i, "cwe"), cwe);
            }
        }
    }
}
