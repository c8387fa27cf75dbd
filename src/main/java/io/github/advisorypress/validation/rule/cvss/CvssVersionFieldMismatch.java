package io.github.advisorypress.validation.rule.cvss;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;

/** Finds vectors that stand under the key of another version of CVSS. */
final class CvssVersionFieldMismatch implements AdvisoryRule {

    @Override
    public String id() {
        return "cvss-version-field-mismatch";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.1.8: a CVSS object holds a vector of its own version";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (PlacedVector vector : PlacedVector.of(advisory)) {
            boolean third = "cvss_v3".equals(vector.field());
            if (vector.text().startsWith(third ? "CVSS:4." : "CVSS:3.")) {
                findings.report(vector.path(), vector.text(), vector.field(), third ? "cvss_v4" : "cvss_v3");
            }
        }
    }
}
