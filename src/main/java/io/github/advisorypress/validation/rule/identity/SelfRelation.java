package io.github.advisorypress.validation.rule.identity;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;

/** Finds bulletins that are related to themselves. */
final class SelfRelation implements AdvisoryRule {

    @Override
    public String id() {
        return "self-relation";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "A bulletin that refers to itself tells its reader nothing";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (int i = 0; i < advisory.related().size(); i++) {
            AdvisoryId id = advisory.related().get(i).id();
            if (id.equals(advisory.id())) {
                findings.report(FieldPath.of("related", i, "id"), id.value());
            }
        }
    }
}
