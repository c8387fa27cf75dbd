package io.github.advisorypress.validation.rule.bilingual;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryText;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.model.TextField;
import io.github.advisorypress.text.Labels;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.Map;

/** Finds sections of the long text that one language has and another does not. */
final class HeadingSetsDiffer implements AdvisoryRule {
    private final Site site;
    private final Map<LanguageTag, Labels> labels;

    HeadingSetsDiffer(Site site, Map<LanguageTag, Labels> labels) {
        this.site = site;
        this.labels = labels;
    }

    @Override
    public String id() {
        return "heading-sets-differ";
    }

    @Override
    public Level level() {
        return Languages.level(site);
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 9.1.9: a translation adds and removes no elements";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        AdvisoryText original = advisory.text().get(site.prevailing());
        for (LanguageTag language : Languages.translations(site)) {
            AdvisoryText translation = advisory.text().get(language);
            if (original != null && translation != null) {
                compare(site.prevailing(), original, language, translation, findings);
                compare(language, translation, site.prevailing(), original, findings);
            }
        }
    }

    private void compare(
            LanguageTag here, AdvisoryText text, LanguageTag there, AdvisoryText other, Findings findings) {
        FieldPath path = FieldPath.of("text", here.value());
        for (TextField field : text.fields().keySet()) {
            if (other.field(field).isEmpty()) {
                report(path.child(field.word()), "##", field, here, there, findings);
            }
        }
        text.vulnerabilities().forEach((key, fields) -> {
            if (other.vulnerabilities().containsKey(key)) {
                for (TextField field : fields.keySet()) {
                    if (other.field(key, field).isEmpty()) {
                        report(
                                path.child("vulnerabilities").child(key).child(field.word()),
                                "###",
                                field,
                                here,
                                there,
                                findings);
                    }
                }
            }
        });
    }

    private void report(
            FieldPath path, String marks, TextField field, LanguageTag here, LanguageTag there, Findings findings) {
        findings.report(
                path,
                marks + " " + heading(here, field),
                here.value() + ".md",
                marks + " " + heading(there, field),
                there.value() + ".md");
    }

    private String heading(LanguageTag language, TextField field) {
        Labels words = labels.get(language);
        return words == null ? field.word() : words.heading(field);
    }
}
