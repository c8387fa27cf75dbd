package io.github.advisorypress.validation.rule.history;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Remediation;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Finds dates that are probably mistyped. */
final class ImplausibleDate implements AdvisoryRule {
    private static final int FIRST_YEAR = 1999;
    private static final int YEARS_AHEAD = 3;
    private final LocalDate last;

    ImplausibleDate(Instant at) {
        this.last = LocalDate.ofInstant(at, ZoneOffset.UTC).plusYears(YEARS_AHEAD);
    }

    @Override
    public String id() {
        return "implausible-date";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "CVE began in 1999, and nobody plans a bulletin more than three years ahead";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (int i = 0; i < advisory.revisionHistory().size(); i++) {
            check(
                    FieldPath.of("revision_history", i, "date"),
                    day(advisory.revisionHistory().get(i).date()),
                    findings);
        }
        Dates.ofFacts(advisory).forEach((path, date) -> check(path, day(date), findings));
        LocalDate promised = advisory.nextUpdate();
        if (promised != null) {
            check(FieldPath.of("next_update"), promised, findings);
        }
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            Vulnerability vulnerability = advisory.vulnerabilities().get(i);
            FieldPath path = FieldPath.of("vulnerabilities", i);
            for (int j = 0; j < vulnerability.remediations().size(); j++) {
                Remediation.Plan plan = vulnerability.remediations().get(j).plan();
                if (plan != null) {
                    check(path.child("remediations").child(j).child("planned").child("date"), plan.date(), findings);
                }
            }
        }
    }

    private void check(FieldPath path, LocalDate date, Findings findings) {
        if (date.getYear() < FIRST_YEAR || date.isAfter(last)) {
            findings.report(path, date.toString(), Integer.toString(FIRST_YEAR), last.toString());
        }
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
