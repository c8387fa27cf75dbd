package io.github.advisorypress.validation.rule.editorial;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.TextField;
import io.github.advisorypress.text.Labels;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.Passage;
import java.util.Map;
import java.util.TreeMap;

/** Finds headings that nothing follows. */
final class EmptySection implements AdvisoryRule {
    private final Map<LanguageTag, Labels> labels;

    EmptySection(Map<LanguageTag, Labels> labels) {
        this.labels = new TreeMap<>(labels);
    }

    @Override
    public String id() {
        return "empty-section";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "A heading promises something; readers look for what is missing";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        advisory.text().forEach((language, text) -> {
            text.fields().forEach((field, words) -> {
                if (words.isBlank()) {
                    findings.report(Passage.pathOf(language, null, field), heading(language, field), language.value());
                }
            });
            text.vulnerabilities()
                    .forEach((key, own) -> own.forEach((field, words) -> {
                        if (words.isBlank()) {
                            findings.report(
                                    Passage.pathOf(language, key, field), heading(language, field), language.value());
                        }
                    }));
        });
    }

    private String heading(LanguageTag language, TextField field) {
        Labels words = labels.get(language);
        return words == null ? field.word() : words.heading(field);
    }
}
