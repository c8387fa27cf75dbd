package io.github.advisorypress.validation.rule.identity;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.Relation;
import io.github.advisorypress.model.RelationKind;
import io.github.advisorypress.validation.AdvisoryFolder;
import io.github.advisorypress.validation.CollectionRule;
import io.github.advisorypress.validation.Findings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds successions that only one of the two bulletins states. */
final class OneSidedRelation implements CollectionRule {

    @Override
    public String id() {
        return "one-sided-relation";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "The notice links to the advisory that follows it, and the advisory back";
    }

    @Override
    public void check(List<AdvisoryFolder> folders, Function<Advisory, Findings> findings) {

        Map<AdvisoryId, Set<Relation>> stated = new HashMap<>();
        for (AdvisoryFolder folder : folders) {
            for (Advisory advisory : folder.sources()) {
                stated.computeIfAbsent(advisory.id(), id -> new HashSet<>()).addAll(advisory.related());
            }
        }
        for (AdvisoryFolder folder : folders) {
            for (Advisory advisory : folder.sources()) {
                for (int i = 0; i < advisory.related().size(); i++) {
                    Relation relation = advisory.related().get(i);
                    Set<Relation> others = stated.get(relation.id());
                    Optional<RelationKind> back = back(relation.kind());
                    if (others != null
                            && back.isPresent()
                            && !relation.id().equals(advisory.id())
                            && !others.contains(new Relation(advisory.id(), back.get()))) {
                        findings.apply(advisory)
                                .report(
                                        FieldPath.of("related", i, "relation"),
                                        advisory.id().value(),
                                        relation.kind().word(),
                                        relation.id().value(),
                                        back.get().word());
                    }
                }
            }
        }
    }

    private static Optional<RelationKind> back(RelationKind kind) {
        return switch (kind) {
            case FOLLOWS -> Optional.of(RelationKind.FOLLOWED_BY);
            case FOLLOWED_BY -> Optional.of(RelationKind.FOLLOWS);
            case SEE_ALSO -> Optional.empty();
        };
    }
}
