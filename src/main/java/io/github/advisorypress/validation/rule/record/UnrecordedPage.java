package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.ProsePage;
import io.github.advisorypress.model.RecordedPage;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.PageRule;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds pages of prose that the record does not know, or not of this day. */
final class UnrecordedPage implements PageRule {
    private final Drafts drafts;

    UnrecordedPage(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String id() {
        return "unrecorded-page";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "Only what is recorded can be held against later changes";
    }

    @Override
    public void check(List<ProsePage> pages, Function<ProsePage, Findings> findings) {
        if (!drafts.recorded().exists()) {
            return;
        }
        for (ProsePage page : pages) {
            Optional<RecordedPage> recorded = drafts.recorded().page(page.language(), page.name());
            if (recorded.isEmpty() || recorded.get().updated().isBefore(page.updated())) {
                findings.apply(page)
                        .report(
                                FieldPath.of("date"),
                                page.title(),
                                page.updated().toString(),
                                recorded.map(known -> known.updated().toString())
                                        .orElse(Wording.NOTHING));
            }
        }
    }
}
