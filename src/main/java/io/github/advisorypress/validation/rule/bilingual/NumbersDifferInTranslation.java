package io.github.advisorypress.validation.rule.bilingual;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;

/** Finds numbers and dates that stand in the text of one language and not in that of another. */
final class NumbersDifferInTranslation implements AdvisoryRule {
    private final StatedFacts facts;

    NumbersDifferInTranslation(StatedFacts facts) {
        this.facts = facts;
    }

    @Override
    public String id() {
        return "numbers-differ-in-translation";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "Numbers are the same in every language, though one may write them as words";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        facts.reportDifferences(advisory, Facts::numbers, findings);
    }
}
