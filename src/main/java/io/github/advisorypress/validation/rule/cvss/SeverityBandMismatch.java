package io.github.advisorypress.validation.rule.cvss;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Severity;
import io.github.advisorypress.scoring.OverallSeverity;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.Comparator;

/** Finds overall severities that differ from the highest CVSS severity, without a reason. */
final class SeverityBandMismatch implements AdvisoryRule {

    @Override
    public String id() {
        return "severity-band-mismatch";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "Customers compare the stated severity with the score, so a difference has to be explained";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        Severity stated = advisory.aggregateSeverity();
        if (stated == null || advisory.aggregateSeverityReason() != null) {
            return;
        }
        advisory.vulnerabilities().stream()
                .flatMap(vulnerability -> OverallSeverity.of(vulnerability).stream())
                .max(Comparator.naturalOrder())
                .filter(highest -> highest != stated)
                .ifPresent(
                        highest -> findings.report(FieldPath.of("aggregate_severity"), stated.word(), highest.word()));
    }
}
