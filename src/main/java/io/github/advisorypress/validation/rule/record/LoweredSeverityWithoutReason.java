package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.comparison.SeverityChange;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.validation.AdvisoryFolder;
import io.github.advisorypress.validation.CollectionRule;
import io.github.advisorypress.validation.Findings;
import java.util.List;
import java.util.function.Function;

/** Finds open revisions that rate a vulnerability lower than the one before and do not say why. */
final class LoweredSeverityWithoutReason implements CollectionRule {
    /** What stands for the severity of the bulletin as a whole, which has no vulnerability. */
    private static final String OVERALL = "aggregate_severity";

    private final Drafts drafts;

    LoweredSeverityWithoutReason(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String id() {
        return "lowered-severity-without-reason";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "A customer who has acted on a rating or a status needs to know why it was wrong";
    }

    @Override
    public void check(List<AdvisoryFolder> folders, Function<Advisory, Findings> findings) {
        Reasons.whereNeeded(
                folders, drafts, (before, draft) -> compare(before, draft, findings.apply(draft.advisory())));
    }

    private static void compare(Bulletin before, Bulletin draft, Findings findings) {
        for (SeverityChange change : SeverityChange.lowered(before, draft)) {
            boolean isOverall = change.vulnerability().isEmpty();
            findings.report(
                    isOverall
                            ? FieldPath.of(OVERALL)
                            : SourcePlace.vulnerability(change.vulnerability(), draft.advisory())
                                    .child("scores"),
                    isOverall ? OVERALL : change.vulnerability(),
                    change.before(),
                    change.after(),
                    Integer.toString(Drafts.number(draft.advisory())));
        }
    }
}
