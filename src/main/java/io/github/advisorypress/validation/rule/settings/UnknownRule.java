package io.github.advisorypress.validation.rule.settings;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.NearestName;
import io.github.advisorypress.validation.SiteRule;
import java.util.Set;
import java.util.TreeSet;

/** Finds settings of rules, and of tests of CSAF, that do not exist. */
final class UnknownRule implements SiteRule {
    static final String ID = "unknown-rule";

    private final Set<String> rules;
    private final Set<String> csafTests;

    /** A rule that knows these rules, and these tests of CSAF by ID and by clause. */
    UnknownRule(Set<String> rules, Set<String> csafTests) {
        this.rules = new TreeSet<>(rules);
        this.csafTests = new TreeSet<>(csafTests);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "A setting that reaches no rule is an intention that is lost";
    }

    @Override
    public void check(Site site, Findings findings) {
        check(FieldPath.of("rules"), site.rules().keySet(), rules, findings);
        check(
                FieldPath.of("csaf_validation", "tests"),
                site.csafValidation().tests().keySet(),
                csafTests,
                findings);
    }

    private static void check(FieldPath path, Set<String> named, Set<String> known, Findings findings) {
        for (String name : named) {
            if (!known.contains(name)) {
                findings.report(
                        path.child(name), name, NearestName.of(name, known).orElse(ID));
            }
        }
    }
}
