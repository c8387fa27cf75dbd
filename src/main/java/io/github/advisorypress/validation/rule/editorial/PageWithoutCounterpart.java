package io.github.advisorypress.validation.rule.editorial;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProsePage;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.model.TranslationPolicy;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.PageRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Finds pages that are missing in a language of the site. */
final class PageWithoutCounterpart implements PageRule {
    private final List<LanguageTag> required;

    PageWithoutCounterpart(Site site) {
        this.required =
                site.translation() == TranslationPolicy.REQUIRED ? site.languages() : List.of(site.prevailing());
    }

    @Override
    public String id() {
        return "page-without-counterpart";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "The language switch of a page leads to the same page in another language";
    }

    @Override
    public void check(List<ProsePage> pages, Function<ProsePage, Findings> findings) {
        Map<String, Set<LanguageTag>> written = new HashMap<>();
        pages.forEach(page ->
                written.computeIfAbsent(page.name(), name -> new HashSet<>()).add(page.language()));
        for (ProsePage page : pages) {
            Set<LanguageTag> there = written.getOrDefault(page.name(), Set.of());
            LanguageTag speaker =
                    required.stream().filter(there::contains).findFirst().orElse(page.language());
            if (page.language().equals(speaker)) {
                for (LanguageTag language : required) {
                    if (!there.contains(language)) {
                        findings.apply(page).report(FieldPath.of("title"), page.name(), language.value());
                    }
                }
            }
        }
    }
}
