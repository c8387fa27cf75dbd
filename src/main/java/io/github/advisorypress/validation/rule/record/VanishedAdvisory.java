package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.ProsePage;
import io.github.advisorypress.model.RecordedState;
import io.github.advisorypress.validation.AdvisoryFolder;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.InventoryRule;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds recorded bulletins that have no sources any longer. */
final class VanishedAdvisory implements InventoryRule {
    private final Drafts drafts;

    VanishedAdvisory(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String id() {
        return "vanished-advisory";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "Nothing disappears: what no longer holds is withdrawn and stays readable";
    }

    @Override
    public boolean reportsAbsence() {
        return true;
    }

    @Override
    public void check(List<AdvisoryFolder> folders, List<ProsePage> pages, Findings site) {
        Set<AdvisoryId> known = new HashSet<>();
        folders.forEach(folder -> folder.sources().forEach(source -> known.add(source.id())));
        for (AdvisoryId id : drafts.recorded().ids()) {
            if (!known.contains(id)) {
                List<RecordedState> revisions = drafts.recorded().revisions(id);
                Advisory last = revisions.get(revisions.size() - 1).bulletin().advisory();
                site.report(
                        FieldPath.ROOT,
                        id.value(),
                        Integer.toString(Drafts.number(last)),
                        last.currentRelease().toString(),
                        Integer.toString(
                                last.initialRelease().atOffset(ZoneOffset.UTC).getYear()));
            }
        }
    }
}
