package io.github.advisorypress.validation.rule.bilingual;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProsePage;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.PageRule;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Finds pages that are not there in every language of the site. */
final class MissingPageTranslation implements PageRule {
    private final Site site;

    MissingPageTranslation(Site site) {
        this.site = site;
    }

    @Override
    public String id() {
        return "missing-page-translation";
    }

    @Override
    public Level level() {
        return Languages.level(site);
    }

    @Override
    public boolean reportsAbsence() {
        return true;
    }

    @Override
    public String basis() {
        return "Every page has a counterpart in each language, so that the language switch keeps the place";
    }

    @Override
    public void check(List<ProsePage> pages, Function<ProsePage, Findings> findings) {
        Map<LanguageTag, Set<String>> names = new LinkedHashMap<>();
        site.languages().forEach(language -> names.put(language, new HashSet<>()));
        for (ProsePage page : pages) {
            names.computeIfAbsent(page.language(), language -> new HashSet<>()).add(page.name());
        }
        for (ProsePage page : pages) {
            for (LanguageTag language : site.languages()) {
                boolean missing = !names.getOrDefault(language, Set.of()).contains(page.name());
                if (missing && (site.isPrevailing(page.language()) || site.isPrevailing(language))) {
                    findings.apply(page)
                            .report(
                                    FieldPath.of("title"),
                                    page.name() + ".md",
                                    page.language().value(),
                                    language.value());
                }
            }
        }
    }
}
