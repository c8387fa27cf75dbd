package io.github.advisorypress.validation.rule.cvss;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.scoring.CweTable;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;

/** Finds weaknesses that the CWE list has given up. */
final class DeprecatedCwe implements AdvisoryRule {
    private final CweTable cwes;

    DeprecatedCwe(CweTable cwes) {
        this.cwes = cwes;
    }

    @Override
    public String id() {
        return "deprecated-cwe";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "The CWE list says of a deprecated entry that it must not be used";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            String cwe = advisory.vulnerabilities().get(i).cwe();
            if (cwe != null
                    && cwes.usage(cwe).filter(CweTable.Usage.DEPRECATED::equals).isPresent()) {
                findings.report(FieldPath.of("vulnerabilities", i, "cwe"), cwe, formerName(cwe));
            }
        }
    }

    /** The name without the word that the list puts before it. */
    private String formerName(String cwe) {
        return cwes.name(cwe).orElse("").replaceFirst("^DEPRECATED: ", "");
    }
}
