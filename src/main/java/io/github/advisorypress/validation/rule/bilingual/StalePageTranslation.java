package io.github.advisorypress.validation.rule.bilingual;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.ProsePage;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.PageRule;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds pages whose translation has an older date than the page itself. */
final class StalePageTranslation implements PageRule {
    private final Site site;

    StalePageTranslation(Site site) {
        this.site = site;
    }

    @Override
    public String id() {
        return "stale-page-translation";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "The date at the foot of a page says when it was last brought up to date, in every language";
    }

    @Override
    public void check(List<ProsePage> pages, Function<ProsePage, Findings> findings) {
        Map<String, LocalDate> originals = new LinkedHashMap<>();
        for (ProsePage page : pages) {
            if (site.isPrevailing(page.language())) {
                originals.put(page.name(), page.updated());
            }
        }
        for (ProsePage page : pages) {
            LocalDate original = originals.get(page.name());
            if (original != null && page.updated().isBefore(original)) {
                findings.apply(page)
                        .report(
                                FieldPath.of("date"),
                                page.updated().toString(),
                                site.prevailing().value(),
                                original.toString());
            }
        }
    }
}
