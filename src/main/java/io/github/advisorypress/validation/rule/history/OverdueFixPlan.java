package io.github.advisorypress.validation.rule.history;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Remediation;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.validation.AdvisoryFolder;
import io.github.advisorypress.validation.CollectionRule;
import io.github.advisorypress.validation.Findings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/** Finds planned fixes whose day has passed. */
final class OverdueFixPlan implements CollectionRule {
    private final Instant at;
    private final LocalDate today;

    OverdueFixPlan(Instant at) {
        this.at = at;
        this.today = LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    @Override
    public String id() {
        return "overdue-fix-plan";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "A patching plan whose day has passed without a fix misleads those who wait for it";
    }

    @Override
    public void check(List<AdvisoryFolder> folders, Function<Advisory, Findings> findings) {
        for (AdvisoryFolder folder : folders) {
            DueAdvisory.at(at, folder)
                    .filter(advisory -> !advisory.isWithdrawn())
                    .ifPresent(advisory -> check(advisory, findings.apply(advisory)));
        }
    }

    private void check(Advisory advisory, Findings findings) {
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            Vulnerability vulnerability = advisory.vulnerabilities().get(i);
            FieldPath path = FieldPath.of("vulnerabilities", i);
            for (int j = 0; j < vulnerability.remediations().size(); j++) {
                Remediation.Plan plan = vulnerability.remediations().get(j).plan();
                if (plan != null && plan.date().isBefore(today)) {
                    findings.report(
                            path.child("remediations").child(j).child("planned").child("date"),
                            plan.version(),
                            plan.date().toString(),
                            today.toString());
                }
            }
        }
    }
}
