package io.github.advisorypress.validation.rule.bilingual;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;

/** Finds identifiers, versions and addresses that stand in the text of one language and not in that of another. */
final class FactsDifferInTranslation implements AdvisoryRule {
    private final StatedFacts facts;

    FactsDifferInTranslation(StatedFacts facts) {
        this.facts = facts;
    }

    @Override
    public String id() {
        return "facts-differ-in-translation";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "Facts are the same in every language; where the words differ, customers cannot tell which to believe";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        facts.reportDifferences(advisory, Facts::certain, findings);
    }
}
