package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;

/** Finds bulletins that were withdrawn and would hold again. */
final class RevivedAdvisory implements AdvisoryRule {
    private final Drafts drafts;

    RevivedAdvisory(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String id() {
        return "revived-advisory";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.1, 4.6: a withdrawal is final; what holds after all is a bulletin of its own";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        drafts.published(advisory)
                .filter(state -> state.bulletin().advisory().isWithdrawn() && !advisory.isWithdrawn())
                .ifPresent(state ->
                        findings.report(FieldPath.of("id"), advisory.id().value(), Integer.toString(state.number())));
    }
}
