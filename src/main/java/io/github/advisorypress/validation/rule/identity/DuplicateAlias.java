package io.github.advisorypress.validation.rule.identity;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.validation.AdvisoryFolder;
import io.github.advisorypress.validation.CollectionRule;
import io.github.advisorypress.validation.Findings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds aliases that name another bulletin too, or that say nothing new. */
final class DuplicateAlias implements CollectionRule {

    @Override
    public String id() {
        return "duplicate-alias";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 3.2.1.12.1: an alias is another name of this document alone";
    }

    @Override
    public void check(List<AdvisoryFolder> folders, Function<Advisory, Findings> findings) {

        Map<String, Set<AdvisoryId>> owners = new HashMap<>();
        for (AdvisoryFolder folder : folders) {
            for (Advisory advisory : folder.sources()) {
                owners.computeIfAbsent(key(advisory.id().value()), name -> new TreeSet<>())
                        .add(advisory.id());
                advisory.aliases().forEach(alias -> owners.computeIfAbsent(key(alias), name -> new TreeSet<>())
                        .add(advisory.id()));
            }
        }
        for (AdvisoryFolder folder : folders) {
            for (Advisory advisory : folder.sources()) {
                report(advisory, owners, findings.apply(advisory));
            }
        }
    }

    private static void report(Advisory advisory, Map<String, Set<AdvisoryId>> owners, Findings findings) {
        Set<String> before = new HashSet<>(Set.of(key(advisory.id().value())));
        for (int i = 0; i < advisory.aliases().size(); i++) {
            String alias = advisory.aliases().get(i);
            boolean repeated = !before.add(key(alias));
            Optional<AdvisoryId> other = owners.getOrDefault(key(alias), Set.of()).stream()
                    .filter(id -> !id.equals(advisory.id()))
                    .findFirst();
            if (repeated || other.isPresent()) {
                findings.report(
                        FieldPath.of("aliases", i),
                        alias,
                        other.orElse(advisory.id()).value());
            }
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
