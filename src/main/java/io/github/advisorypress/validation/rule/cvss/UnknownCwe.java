package io.github.advisorypress.validation.rule.cvss;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.scoring.CweTable;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.regex.Pattern;

/** Finds CWE numbers that are no weakness of the CWE list. */
final class UnknownCwe implements AdvisoryRule {
    private static final Pattern FORM = Pattern.compile("CWE-[1-9][0-9]{0,5}");

    private final CweTable cwes;

    UnknownCwe(CweTable cwes) {
        this.cwes = cwes;
    }

    @Override
    public String id() {
        return "unknown-cwe";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.1.11: the CWE exists and is a weakness";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            String cwe = advisory.vulnerabilities().get(i).cwe();
            if (cwe != null && FORM.matcher(cwe).matches() && cwes.name(cwe).isEmpty()) {
                findings.report(FieldPath.of("vulnerabilities", i, "cwe"), cwe, cwes.listVersion());
            }
        }
    }
}
