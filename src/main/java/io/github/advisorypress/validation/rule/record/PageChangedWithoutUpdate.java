package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.ProsePage;
import io.github.advisorypress.model.RecordedPage;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.PageRule;
import java.util.List;
import java.util.function.Function;

/** Finds pages of prose that say something else than the record remembers, with the same date. */
final class PageChangedWithoutUpdate implements PageRule {
    private final Drafts drafts;

    PageChangedWithoutUpdate(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String id() {
        return "page-changed-without-update";
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
                    .filter(recorded -> recorded.updated().equals(page.updated()))
                    .filter(recorded -> !recorded.equals(RecordedPage.of(page)))
                    .ifPresent(recorded -> findings.apply(page)
                            .report(
                                    FieldPath.of("date"),
                                    page.title(),
                                    page.updated().toString()));
        }
    }
}
