package io.github.advisorypress.validation.rule.bilingual;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProductFamily;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.RegisterRule;
import io.github.advisorypress.validation.ShortTexts;
import io.github.advisorypress.validation.SiteRule;
import java.util.Set;

/** Finds texts in a language that the site does not have. */
final class UnconfiguredLanguage implements AdvisoryRule, RegisterRule, SiteRule {
    private final Site site;

    UnconfiguredLanguage(Site site) {
        this.site = site;
    }

    @Override
    public String id() {
        return "unconfigured-language";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "A text in another language appears nowhere, so its author was mistaken about the language or about the site";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        ShortTexts.of(advisory).forEach((path, text) -> check(path, text.languages(), findings));
        check(FieldPath.of("text"), advisory.text().keySet(), findings);
    }

    @Override
    public void check(ProductRegister register, Findings findings) {
        check(FieldPath.of("vendor"), register.vendor().languages(), findings);
        for (int i = 0; i < register.families().size(); i++) {
            ProductFamily family = register.families().get(i);
            FieldPath path = FieldPath.of("families", i);
            check(path.child("name"), family.name().languages(), findings);
            for (int j = 0; j < family.products().size(); j++) {
                check(
                        path.child("products").child(j).child("name"),
                        family.products().get(j).name().languages(),
                        findings);
            }
        }
    }

    @Override
    public void check(Site described, Findings findings) {
        check(FieldPath.of("vendor"), described.vendor().languages(), findings);
        check(FieldPath.of("title"), described.title().languages(), findings);
        check(FieldPath.of("description"), described.description().languages(), findings);
        check(FieldPath.of("legal_disclaimer"), described.legalDisclaimer().languages(), findings);
        check(FieldPath.of("labels"), described.labels().keySet(), findings);
    }

    private void check(FieldPath path, Set<LanguageTag> languages, Findings findings) {
        for (LanguageTag language : languages) {
            if (!site.languages().contains(language)) {
                findings.report(
                        path.child(language.value()),
                        language.value(),
                        String.join(
                                ", ",
                                site.languages().stream()
                                        .map(LanguageTag::value)
                                        .toList()));
            }
        }
    }
}
