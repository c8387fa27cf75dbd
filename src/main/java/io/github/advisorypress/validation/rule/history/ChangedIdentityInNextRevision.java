package io.github.advisorypress.validation.rule.history;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.validation.AdvisoryFolder;
import io.github.advisorypress.validation.CollectionRule;
import io.github.advisorypress.validation.Findings;
import java.util.List;
import java.util.function.Function;

/** Finds next revisions that have another tracking ID or kind than the present one. */
final class ChangedIdentityInNextRevision implements CollectionRule {

    @Override
    public String id() {
        return "changed-identity-in-next-revision";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "An ID and a kind are for ever; a customer knows the bulletin by them";
    }

    @Override
    public void check(List<AdvisoryFolder> folders, Function<Advisory, Findings> findings) {
        for (AdvisoryFolder folder : folders) {
            Advisory next = folder.next();
            if (next != null) {
                Advisory present = folder.present();
                if (!next.id().equals(present.id())) {
                    findings.apply(next)
                            .report(
                                    FieldPath.of("id"),
                                    next.id().value(),
                                    present.id().value());
                }
                if (next.kind() != present.kind()) {
                    findings.apply(next)
                            .report(
                                    FieldPath.of("kind"),
                                    next.kind().name(),
                                    present.kind().name());
                }
            }
        }
    }
}
