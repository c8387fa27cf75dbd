package io.github.advisorypress.validation.rule.identity;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.validation.AdvisoryFolder;
import io.github.advisorypress.validation.CollectionRule;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.NearestName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds related bulletins that do not exist. */
final class UnknownRelatedBulletin implements CollectionRule {

    @Override
    public String id() {
        return "unknown-related-bulletin";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public boolean reportsAbsence() {
        return true;
    }

    @Override
    public String basis() {
        return "A link to a bulletin that does not exist leads nowhere";
    }

    @Override
    public void check(List<AdvisoryFolder> folders, Function<Advisory, Findings> findings) {

        Set<String> known = new TreeSet<>();
        folders.forEach(folder -> known.add(folder.present().id().value()));
        for (AdvisoryFolder folder : folders) {
            for (Advisory advisory : folder.sources()) {
                for (int i = 0; i < advisory.related().size(); i++) {
                    String id = advisory.related().get(i).id().value();
                    if (!known.contains(id)) {
                        findings.apply(advisory)
                                .report(
                                        FieldPath.of("related", i, "id"),
                                        id,
                                        NearestName.of(id, known).orElse(id));
                    }
                }
            }
        }
    }
}
