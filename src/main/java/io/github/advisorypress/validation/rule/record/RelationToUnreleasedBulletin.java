package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.validation.AdvisoryFolder;
import io.github.advisorypress.validation.CollectionRule;
import io.github.advisorypress.validation.Findings;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds open revisions that name a bulletin which comes out later than they do. */
final class RelationToUnreleasedBulletin implements CollectionRule {
    private final Drafts drafts;

    RelationToUnreleasedBulletin(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String id() {
        return "relation-to-unreleased-bulletin";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "What is sealed leaves no trace, least of all in the document of another bulletin";
    }

    @Override
    public void check(List<AdvisoryFolder> folders, Function<Advisory, Findings> findings) {
        Map<AdvisoryId, Instant> released = new HashMap<>();
        folders.forEach(folder -> released.merge(
                folder.present().id(), folder.present().initialRelease(), RelationToUnreleasedBulletin::earlier));
        for (AdvisoryFolder folder : folders) {
            for (Advisory source : folder.sources()) {
                if (drafts.isOpen(source)) {
                    compare(source, released, findings.apply(source));
                }
            }
        }
    }

    private static void compare(Advisory source, Map<AdvisoryId, Instant> released, Findings findings) {
        for (int i = 0; i < source.related().size(); i++) {
            AdvisoryId other = source.related().get(i).id();
            Instant release = released.get(other);
            if (release != null && release.isAfter(source.currentRelease())) {
                findings.report(
                        FieldPath.of("related", i),
                        Integer.toString(Drafts.number(source)),
                        source.currentRelease().toString(),
                        other.value(),
                        release.toString());
            }
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
