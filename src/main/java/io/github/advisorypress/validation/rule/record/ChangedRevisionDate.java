package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Revision;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.List;

/** Finds published revisions after the first that have another date now. */
final class ChangedRevisionDate implements AdvisoryRule {
    private final Drafts drafts;

    ChangedRevisionDate(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String id() {
        return "changed-revision-date";
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
        drafts.published(advisory).ifPresent(state -> {
            List<Revision> published = state.bulletin().advisory().revisionHistory();
            for (Revision revision : published.subList(1, published.size())) {
                int index = Drafts.indexOf(revision.number(), advisory);
                if (index >= 0 && !advisory.revisionHistory().get(index).date().equals(revision.date())) {
                    findings.report(
                            FieldPath.of("revision_history", index, "date"),
                            Integer.toString(revision.number()),
                            revision.date().toString(),
                            advisory.revisionHistory().get(index).date().toString());
                }
            }
        });
    }
}
