package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.comparison.Change;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.ArrayList;
import java.util.List;

/** Finds recorded revisions that wait for their day and whose sources have changed since. */
final class OutdatedRecord implements AdvisoryRule {
    private final Drafts drafts;

    OutdatedRecord(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String id() {
        return "outdated-record";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "A reviewer sees in the pull request the very documents that customers’ tools will read";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        drafts.same(advisory).filter(state -> !drafts.isPublished(state)).ifPresent(state -> {
            List<Change> changes = changes(state.bulletin().advisory(), advisory);
            if (!changes.isEmpty()) {
                Change first = changes.get(0);
                Wording wording = Wording.of(first.before(), first.after());
                findings.report(
                        SourcePlace.of(first, advisory),
                        Integer.toString(state.number()),
                        Integer.toString(changes.size()),
                        SourcePlace.name(first),
                        wording.before(),
                        wording.after(),
                        advisory.id().value());
            }
        });
    }

    private List<Change> changes(Advisory recorded, Advisory draft) {
        Drafts.Differences differences = drafts.differences(draft);
        List<Change> changes = new ArrayList<>(differences.bySources());
        changes.addAll(differences.byRegister());
        if (changes.isEmpty() && !recorded.revisionHistory().equals(draft.revisionHistory())) {
            changes.add(new Change(
                    "/revision_history",
                    null,
                    recorded.currentRelease().toString(),
                    draft.currentRelease().toString()));
        }
        return changes;
    }
}
