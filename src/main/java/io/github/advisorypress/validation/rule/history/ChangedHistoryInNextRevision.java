package io.github.advisorypress.validation.rule.history;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Revision;
import io.github.advisorypress.validation.AdvisoryFolder;
import io.github.advisorypress.validation.CollectionRule;
import io.github.advisorypress.validation.Findings;
import java.util.List;
import java.util.function.Function;

/** Finds published revisions that the next revision states otherwise or leaves out. */
final class ChangedHistoryInNextRevision implements CollectionRule {

    @Override
    public String id() {
        return "changed-history-in-next-revision";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "What was published stays as it was; a new revision only adds";
    }

    @Override
    public void check(List<AdvisoryFolder> folders, Function<Advisory, Findings> findings) {
        for (AdvisoryFolder folder : folders) {
            Advisory next = folder.next();
            if (next != null) {
                compare(folder.present(), next, findings.apply(next));
            }
        }
    }

    private static void compare(Advisory present, Advisory next, Findings findings) {
        for (int i = 0; i < present.revisionHistory().size(); i++) {
            Revision published = present.revisionHistory().get(i);
            if (i >= next.revisionHistory().size()
                    || !published.equals(next.revisionHistory().get(i))) {
                findings.report(
                        FieldPath.of("revision_history", i),
                        Integer.toString(published.number()),
                        published.date().toString());
            }
        }
    }
}
