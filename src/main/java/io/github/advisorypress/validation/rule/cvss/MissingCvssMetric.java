package io.github.advisorypress.validation.rule.cvss;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds vectors without a metric that none may leave out. */
final class MissingCvssMetric implements AdvisoryRule {

    @Override
    public String id() {
        return "missing-cvss-metric";
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
        Set<String> names = new HashSet<>();
        VectorPart.of(vector.text()).forEach(part -> names.add(part.metric()));
        List<String> missing = metrics.mandatory().stream()
                .filter(name -> !names.contains(name))
                .toList();
        if (!missing.isEmpty()) {
            findings.report(vector.path(), String.join(" ", missing));
        }
    }
}
