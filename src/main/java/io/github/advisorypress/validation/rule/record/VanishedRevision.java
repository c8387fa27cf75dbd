package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.RecordedState;
import io.github.advisorypress.validation.AdvisoryFolder;
import io.github.advisorypress.validation.CollectionRule;
import io.github.advisorypress.validation.Findings;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds recorded revisions that the sources do not know. */
final class VanishedRevision implements CollectionRule {
    private final Drafts drafts;

    VanishedRevision(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String id() {
        return "vanished-revision";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "What was published stays in the history of its bulletin";
    }

    @Override
    public boolean reportsAbsence() {
        return true;
    }

    @Override
    public void check(List<AdvisoryFolder> folders, Function<Advisory, Findings> findings) {
        for (AdvisoryFolder folder : folders) {
            Advisory next = folder.next();
            Advisory newest = next == null ? folder.present() : next;
            for (Advisory source : folder.sources()) {
                Set<Integer> missing = recordedNumbers(source);
                source.revisionHistory().forEach(revision -> missing.remove(revision.number()));
                if (!source.equals(newest)) {
                    missing.removeIf(number -> number > Drafts.number(source));
                }
                missing.forEach(number -> findings.apply(source)
                        .report(
                                FieldPath.of("revision_history"),
                                source.id().value(),
                                Integer.toString(number),
                                Integer.toString(Drafts.number(source))));
            }
        }
    }

    /** The number of every revision that the record has, or that a recorded history names. */
    private Set<Integer> recordedNumbers(Advisory source) {
        Set<Integer> numbers = new TreeSet<>();
        for (RecordedState state : drafts.recorded().revisions(source.id())) {
            numbers.add(state.number());
            if (drafts.isPublished(state)) {
                state.bulletin().advisory().revisionHistory().forEach(revision -> numbers.add(revision.number()));
            }
        }
        return numbers;
    }
}
