package io.github.advisorypress.validation.rule.bilingual;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryText;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds translations that nobody has confirmed. */
final class UnconfirmedTranslation implements AdvisoryRule {
    private final Site site;

    UnconfirmedTranslation(Site site) {
        this.site = site;
    }

    @Override
    public String id() {
        return "unconfirmed-translation";
    }

    @Override
    public Level level() {
        return Languages.level(site);
    }

    @Override
    public String basis() {
        return "A translation carries the digest of what it translates, so that no edit of the original goes unnoticed";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        Map<LanguageTag, List<String>> unconfirmed = new LinkedHashMap<>();
        for (TranslatedText text : TranslatedText.of(advisory, site)) {
            AdvisoryText file = advisory.text().get(text.language());
            if (file != null && !file.translates().containsKey(text.name())) {
                unconfirmed
                        .computeIfAbsent(text.language(), language -> new ArrayList<>())
                        .add(text.name());
            }
        }
        unconfirmed.forEach((language, names) -> findings.report(
                FieldPath.of("text", language.value()),
                String.join(", ", names),
                language.value(),
                advisory.id().value()));
    }
}
