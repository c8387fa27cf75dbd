package io.github.advisorypress.validation.rule.cvss;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;

/** Finds metrics that the vector’s version of CVSS does not have. */
final class UnknownCvssMetric implements AdvisoryRule {

    @Override
    public String id() {
        return "unknown-cvss-metric";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.1.8: a CVSS object is valid by the schema of its version";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (PlacedVector vector : PlacedVector.of(advisory)) {
            Metrics.of(vector.text()).ifPresent(metrics -> check(vector, metrics, findings));
        }
    }

    private static void check(PlacedVector vector, Metrics metrics, Findings findings) {
        for (VectorPart part : VectorPart.of(vector.text())) {
            if (!metrics.names().contains(part.metric())) {
                findings.report(
                        vector.path(), part.offset(), part.length(), part.metric(), String.join(" ", metrics.names()));
            }
        }
    }
}
