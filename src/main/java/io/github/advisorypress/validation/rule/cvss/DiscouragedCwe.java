package io.github.advisorypress.validation.rule.cvss;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.scoring.CweTable;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.Set;

/** Finds weaknesses that the CWE list asks not to use for a vulnerability. */
final class DiscouragedCwe implements AdvisoryRule {
    private static final Set<CweTable.Usage> ASKED_NOT_TO_USE =
            Set.of(CweTable.Usage.DISCOURAGED, CweTable.Usage.PROHIBITED);

    private final CweTable cwes;

    DiscouragedCwe(CweTable cwes) {
        this.cwes = cwes;
    }

    @Override
    public String id() {
        return "discouraged-cwe";
    }

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public String basis() {
        return "The CWE list marks entries that are too general as discouraged or prohibited for vulnerabilities";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            String cwe = advisory.vulnerabilities().get(i).cwe();
            if (cwe != null
                    && cwes.usage(cwe).filter(ASKED_NOT_TO_USE::contains).isPresent()) {
                findings.report(
                        FieldPath.of("vulnerabilities", i, "cwe"),
                        cwe,
                        cwes.name(cwe).orElse(""));
            }
        }
    }
}
