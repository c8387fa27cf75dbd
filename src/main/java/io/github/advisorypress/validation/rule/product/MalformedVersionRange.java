package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.VersionRange;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;

/** Finds version ranges that cannot be understood. */
final class MalformedVersionRange implements AdvisoryRule {

    @Override
    public String id() {
        return "malformed-version-range";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "A range that is not understood selects nothing, and no customer would be told";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (PlacedRange placed : PlacedRange.of(advisory)) {
            String range = placed.range().range();
            if (range != null && VersionRange.parse(range).isEmpty()) {
                findings.report(placed.path().child("range"), range);
            }
        }
    }
}
