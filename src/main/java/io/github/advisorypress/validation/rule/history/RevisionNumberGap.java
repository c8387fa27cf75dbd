package io.github.advisorypress.validation.rule.history;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Revision;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.List;

/** Finds revisions that are not numbered 1, 2, 3 and so on. */
final class RevisionNumberGap implements AdvisoryRule {

    @Override
    public String id() {
        return "revision-number-gap";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.1.18 and 6.1.22: numbers rise without gaps or repetitions";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        List<Revision> history = advisory.revisionHistory();
        for (int i = 0; i < history.size(); i++) {
            int number = history.get(i).number();
            if (number != i + 1) {
                findings.report(
                        FieldPath.of("revision_history", i, "number"),
                        Integer.toString(number),
                        Integer.toString(i + 1));
            }
        }
    }
}
