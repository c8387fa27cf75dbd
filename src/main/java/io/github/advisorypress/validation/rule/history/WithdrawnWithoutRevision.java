package io.github.advisorypress.validation.rule.history;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;

/** Finds withdrawals that no revision of their own announces. */
final class WithdrawnWithoutRevision implements AdvisoryRule {

    @Override
    public String id() {
        return "withdrawn-without-revision";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.1, 4.6: a withdrawal is a revision of its own after at least one other";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        if (advisory.isWithdrawn() && advisory.revisionHistory().size() < 2) {
            findings.report(FieldPath.of("withdrawn"));
        }
    }
}
