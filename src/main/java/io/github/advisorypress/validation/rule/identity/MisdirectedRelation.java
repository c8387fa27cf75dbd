package io.github.advisorypress.validation.rule.identity;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Kind;
import io.github.advisorypress.model.RelationKind;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;

/** Finds notices that would follow, and advisories that would be followed. */
final class MisdirectedRelation implements AdvisoryRule {

    @Override
    public String id() {
        return "misdirected-relation";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "A notice comes first and an advisory follows it, never the other way round";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (int i = 0; i < advisory.related().size(); i++) {
            RelationKind relation = advisory.related().get(i).kind();
            if (relation == (advisory.kind() == Kind.SN ? RelationKind.FOLLOWS : RelationKind.FOLLOWED_BY)) {
                findings.report(
                        FieldPath.of("related", i, "relation"), advisory.kind().name(), relation.word());
            }
        }
    }
}
