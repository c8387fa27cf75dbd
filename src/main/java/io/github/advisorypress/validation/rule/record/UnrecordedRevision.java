package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.RecordedState;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;

/** Finds newest revisions that the record does not have. */
final class UnrecordedRevision implements AdvisoryRule {
    private final Drafts drafts;

    UnrecordedRevision(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String id() {
        return "unrecorded-revision";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "What is published comes from the record, which a reviewer has seen";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        int number = Drafts.number(advisory);
        boolean isNewer =
                drafts.published(advisory.id()).map(RecordedState::number).orElse(0) < number;
        if (drafts.recorded().exists() && isNewer && drafts.same(advisory).isEmpty()) {
            findings.report(
                    FieldPath.of("revision_history", advisory.revisionHistory().size() - 1),
                    advisory.id().value(),
                    Integer.toString(number));
        }
    }
}
