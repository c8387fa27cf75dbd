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

/** Finds texts of a bulletin that do not begin with what it is about. */
final class MissingSummary implements AdvisoryRule {
    private final Map<LanguageTag, Labels> labels;

    MissingSummary(Map<LanguageTag, Labels> labels) {
        this.labels = new TreeMap<>(labels);
    }

    @Override
    public String id() {
        return "missing-summary";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "ISO/IEC 29147, 7.4: an advisory has an overview";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        advisory.text().forEach((language, text) -> {
            if (text.field(TextField.SUMMARY).isEmpty()) {
                findings.report(
                        Passage.pathOf(language, null, TextField.SUMMARY),
                        language.value(),
                        labels.containsKey(language)
                                ? labels.get(language).heading(TextField.SUMMARY)
                                : TextField.SUMMARY.word());
            }
        });
    }
}
