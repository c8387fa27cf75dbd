package io.github.advisorypress.validation.rule.history;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.validation.AdvisoryFolder;
import io.github.advisorypress.validation.CollectionRule;
import io.github.advisorypress.validation.Findings;
import java.util.List;
import java.util.function.Function;

/** Finds next revisions whose history has not exactly one item more than the present one. */
final class NextRevisionWithoutNewItem implements CollectionRule {

    @Override
    public String id() {
        return "next-revision-without-new-item";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "The newest revision of the next sources says when they become public";
    }

    @Override
    public void check(List<AdvisoryFolder> folders, Function<Advisory, Findings> findings) {
        for (AdvisoryFolder folder : folders) {
            Advisory next = folder.next();
            if (next != null) {
                int present = folder.present().revisionHistory().size();
                int added = next.revisionHistory().size() - present;
                if (added != 1) {
                    findings.apply(next)
                            .report(
                                    FieldPath.of("revision_history"),
                                    Integer.toString(Math.max(added, 0)),
                                    Integer.toString(present + 1));
                }
            }
        }
    }
}
