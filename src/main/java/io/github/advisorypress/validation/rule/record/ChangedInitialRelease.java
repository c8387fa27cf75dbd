package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;

/** Finds published bulletins whose first revision has another date now. */
final class ChangedInitialRelease implements AdvisoryRule {
    private final Drafts drafts;

    ChangedInitialRelease(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String id() {
        return "changed-initial-release";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "A customer knows a bulletin by its ID, its dates and its addresses; they are for ever";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        drafts.published(advisory)
                .map(state -> state.bulletin().advisory().initialRelease())
                .filter(released -> !released.equals(advisory.initialRelease()))
                .ifPresent(released -> findings.report(
                        FieldPath.of("revision_history", 0, "date"),
                        advisory.id().value(),
                        released.toString(),
                        advisory.initialRelease().toString()));
    }
}
