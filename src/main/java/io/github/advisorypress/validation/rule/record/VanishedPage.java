package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.ProsePage;
import io.github.advisorypress.model.RecordedPage;
import io.github.advisorypress.validation.AdvisoryFolder;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.InventoryRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds recorded pages of prose that have no source any longer. */
final class VanishedPage implements InventoryRule {
    private final Drafts drafts;

    VanishedPage(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String id() {
        return "vanished-page";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "Links to a page are kept by others; a page that is gone breaks them";
    }

    @Override
    public boolean reportsAbsence() {
        return true;
    }

    @Override
    public void check(List<AdvisoryFolder> folders, List<ProsePage> pages, Findings site) {
        Set<List<String>> known = pages.stream()
                .map(page -> List.of(page.language().value(), page.name()))
                .collect(Collectors.toSet());
        for (RecordedPage page : drafts.recorded().pages()) {
            if (!known.contains(List.of(page.language().value(), page.name()))) {
                site.report(
                        FieldPath.ROOT,
                        page.language().value(),
                        page.name(),
                        page.updated().toString());
            }
        }
    }
}
