package io.github.advisorypress.validation.rule.cvss;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.scoring.CvssVector;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds vectors that are not written as CVSS 3.0, 3.1 or 4.0 writes them. */
final class MalformedCvssVector implements AdvisoryRule {

    @Override
    public String id() {
        return "malformed-cvss-vector";
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
            Optional<Metrics> metrics = Metrics.of(vector.text());
            boolean unexplained = metrics.isPresent()
                    && CvssVector.parse(vector.text()).isEmpty()
                    && !hasNamedDefect(vector.text(), metrics.get());
            if (metrics.isEmpty() || unexplained) {
                findings.report(vector.path(), vector.text());
            }
        }
    }

    /** Whether one of the rules about single metrics says what is wrong. */
    private static boolean hasNamedDefect(String vector, Metrics metrics) {
        Set<String> names = new HashSet<>();
        for (VectorPart part : VectorPart.of(vector)) {
            if (!names.add(part.metric()) || !metrics.values(part.metric()).contains(part.value())) {
                return true;
            }
        }
        return !names.containsAll(metrics.mandatory());
    }
}
