package io.github.advisorypress.validation.rule.history;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.RecordedContent;
import io.github.advisorypress.model.Revision;
import io.github.advisorypress.validation.AdvisoryFolder;
import io.github.advisorypress.validation.CollectionRule;
import io.github.advisorypress.validation.Findings;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Finds revisions that are not due yet in the sources of an advisory that is already published. Where the record has
 * the published revision, that one is shown until then, and the sources are free for the next.
 */
final class WaitingRevisionInPlace implements CollectionRule {
    private final Instant at;

    private final RecordedContent recorded;

    WaitingRevisionInPlace(Instant at, RecordedContent recorded) {
        this.at = at;
        this.recorded = recorded;
    }

    @Override
    public String id() {
        return "waiting-revision-in-place";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "What is published stays published until the next revision is due";
    }

    @Override
    public void check(List<AdvisoryFolder> folders, Function<Advisory, Findings> findings) {
        for (AdvisoryFolder folder : folders) {
            Advisory present = folder.present();
            if (present.initialRelease().isAfter(at) || isRecorded(present)) {
                continue;
            }
            for (int index = 0; index < present.revisionHistory().size(); index++) {
                Revision revision = present.revisionHistory().get(index);
                if (revision.date().isAfter(at)) {
                    findings.apply(present)
                            .report(
                                    FieldPath.of("revision_history", index, "date"),
                                    Integer.toString(revision.number()),
                                    revision.date().toString());
                }
            }
        }
    }

    /** Whether the record has the newest revision that is due. */
    private boolean isRecorded(Advisory present) {
        return present.revisionHistory().stream()
                .filter(revision -> !revision.date().isAfter(at))
                .reduce((older, newer) -> newer)
                .flatMap(due -> recorded.revision(present.id(), due.number()))
                .isPresent();
    }
}
