package io.github.advisorypress.check;

import io.github.advisorypress.diagnostic.Level;
import java.util.List;

/**
 * What came of one requirement.
 *
 * @param number of the requirement in CSAF 2.0, 7.1; 24 and 25 are those of CSAF 2.1, 0 is the manifest
 * @param titleKey the key of its title
 * @param findings in the order in which they were made: by list, then by document
 */
public record RequirementResult(int number, String titleKey, Verdict verdict, List<Finding> findings) {
    public RequirementResult {
        findings = List.copyOf(findings);
    }

    /** How many findings of this level there are. */
    public long count(Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }
}
