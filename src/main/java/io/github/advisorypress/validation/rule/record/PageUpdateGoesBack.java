package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.ProsePage;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.PageRule;
import java.util.List;
import java.util.function.Function;

/** Finds pages of prose that are dated before the day that the record remembers. */
final class PageUpdateGoesBack implements PageRule {
    private final Drafts drafts;

    PageUpdateGoesBack(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String id() {
        return "page-update-goes-back";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "What a reader was told yesterday does not change in silence; the day at the foot of a page is true";
    }

    @Override
    public void check(List<ProsePage> pages, Function<ProsePage, Findings> findings) {
        for (ProsePage page : pages) {
            drafts.recorded()
                    .page(page.language(), page.name())
                    .filter(recorded -> page.updated().isBefore(recorded.updated()))
                    .ifPresent(recorded -> findings.apply(page)
                            .report(
                                    FieldPath.of("date"),
                                    page.title(),
                                    recorded.updated().toString(),
                                    page.updated().toString()));
        }
    }
}
