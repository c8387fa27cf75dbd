package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;

/** Finds bulletins that are published as an SA and would become an SN, or the other way round. */
final class ChangedKind implements AdvisoryRule {
    private final Drafts drafts;

    ChangedKind(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String id() {
        return "changed-kind";
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
                .map(state -> state.bulletin().advisory().kind())
                .filter(kind -> kind != advisory.kind())
                .ifPresent(kind -> findings.report(
                        FieldPath.of("kind"),
                        advisory.id().value(),
                        kind.name(),
                        advisory.kind().name()));
    }
}
