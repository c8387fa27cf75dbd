package io.github.advisorypress.validation.rule.history;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Revision;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.time.Instant;
import java.util.List;

/** Finds revisions that are not later than the one before. */
final class UnsortedRevisionHistory implements AdvisoryRule {

    @Override
    public String id() {
        return "unsorted-revision-history";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.1.14";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        List<Revision> history = advisory.revisionHistory();
        for (int i = 1; i < history.size(); i++) {
            Instant before = history.get(i - 1).date();
            Instant date = history.get(i).date();
            if (!date.isAfter(before)) {
                findings.report(FieldPath.of("revision_history", i, "date"), date.toString(), before.toString());
            }
        }
    }
}
