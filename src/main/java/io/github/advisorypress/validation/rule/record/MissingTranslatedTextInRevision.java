package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;

/** Finds languages that a published revision has text in and the sources have not. */
final class MissingTranslatedTextInRevision implements AdvisoryRule {
    private final Drafts drafts;

    MissingTranslatedTextInRevision(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String id() {
        return "missing-translated-text-in-revision";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "Who read a bulletin in a language finds every later revision in it";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        drafts.published(advisory).ifPresent(state -> state.bulletin().advisory().text().keySet().stream()
                .filter(language -> !advisory.text().containsKey(language))
                .forEach(language -> findings.report(
                        FieldPath.of("text", language.value()),
                        Integer.toString(Drafts.number(advisory)),
                        language.value(),
                        Integer.toString(state.number()))));
    }
}
