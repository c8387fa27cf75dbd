package io.github.advisorypress.validation.rule.bilingual;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.ProductFamily;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.RegisterRule;
import io.github.advisorypress.validation.ShortTexts;
import io.github.advisorypress.validation.SiteRule;
import org.jspecify.annotations.Nullable;

/** Finds texts that are not there in every language of the site. */
final class MissingTranslationText implements AdvisoryRule, RegisterRule, SiteRule {
    private final Site site;

    MissingTranslationText(Site site) {
        this.site = site;
    }

    @Override
    public String id() {
        return "missing-translation-text";
    }

    @Override
    public Level level() {
        return Languages.level(site);
    }

    @Override
    public String basis() {
        return "Every bulletin is complete in every language of the site";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        ShortTexts.of(advisory).forEach((path, text) -> check(path, text, findings));
    }

    @Override
    public void check(ProductRegister register, Findings findings) {
        check(FieldPath.of("vendor"), register.vendor(), findings);
        for (int i = 0; i < register.families().size(); i++) {
            ProductFamily family = register.families().get(i);
            FieldPath path = FieldPath.of("families", i);
            check(path.child("name"), family.name(), findings);
            for (int j = 0; j < family.products().size(); j++) {
                check(
                        path.child("products").child(j).child("name"),
                        family.products().get(j).name(),
                        findings);
            }
        }
    }

    @Override
    public void check(Site described, Findings findings) {
        check(FieldPath.of("vendor"), described.vendor(), findings);
        check(FieldPath.of("title"), described.title(), findings);
        check(FieldPath.of("description"), described.description(), findings);
        check(
                FieldPath.of("publisher", "contact_details"),
                described.publisher().contactDetails(),
                findings);
        check(
                FieldPath.of("publisher", "issuing_authority"),
                described.publisher().issuingAuthority(),
                findings);
        check(FieldPath.of("legal_disclaimer"), described.legalDisclaimer(), findings);
    }

    private void check(FieldPath path, @Nullable Localized<String> text, Findings findings) {
        if (text == null) {
            return;
        }
        for (LanguageTag language : Languages.translations(site)) {
            if (text.in(language).isEmpty()) {
                findings.report(path.child(language.value()), path.toString(), language.value());
            }
        }
    }
}
