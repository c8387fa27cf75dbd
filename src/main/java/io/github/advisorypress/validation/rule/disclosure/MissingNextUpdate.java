package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Kind;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.TrackingStatus;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;

/** Finds bulletins on open matters that do not say when more will be said. */
final class MissingNextUpdate implements AdvisoryRule {

    @Override
    public String id() {
        return "missing-next-update";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "ISO/IEC 29147, 7.3; readers of an open matter plan by the day on which more is said";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        if (advisory.nextUpdate() != null || advisory.isWithdrawn()) {
            return;
        }
        boolean investigating = advisory.kind() == Kind.SN
                && advisory.vulnerabilities().stream()
                        .anyMatch(vulnerability ->
                                vulnerability.productStatus().containsKey(ProductStatus.UNDER_INVESTIGATION));
        if (investigating || advisory.status() == TrackingStatus.INTERIM) {
            findings.report(
                    FieldPath.of("next_update"),
                    (investigating ? ProductStatus.UNDER_INVESTIGATION.word() : TrackingStatus.INTERIM.word()));
        }
    }
}
