package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;

/** Finds new revisions that are dated before the one that is published. */
final class DateGoesBack implements AdvisoryRule {
    private final Drafts drafts;

    DateGoesBack(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String id() {
        return "date-goes-back";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.1.14; a reader who was there before cannot have missed a later revision";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        if (!drafts.isOpen(advisory)) {
            return;
        }
        drafts.published(advisory)
                .map(state -> state.bulletin().advisory().currentRevision())
                .filter(published -> published.number() < Drafts.number(advisory))
                .filter(published -> advisory.currentRelease().isBefore(published.date()))
                .ifPresent(published -> findings.report(
                        FieldPath.of(
                                "revision_history", advisory.revisionHistory().size() - 1, "date"),
                        Integer.toString(Drafts.number(advisory)),
                        advisory.currentRelease().toString(),
                        Integer.toString(published.number()),
                        published.date().toString()));
    }
}
