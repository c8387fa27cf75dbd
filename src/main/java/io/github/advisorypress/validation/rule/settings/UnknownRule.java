package io.github.advisorypress.validation.rule.settings;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.NearestName;
import io.github.advisorypress.validation.SiteRule;
import java.util.Set;
import java.util.TreeSet;

/** Finds settings of rules that do not exist. */
final class UnknownRule implements SiteRule {
    static final String ID = "unknown-rule";

    private final Set<String> known;

    UnknownRule(Set<String> known) {
        this.known = new TreeSet<>(known);
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
        for (String rule : site.rules().keySet()) {
            if (!known.contains(rule)) {
                findings.report(
                        FieldPath.of("rules", rule),
                        rule,
                        NearestName.of(rule, known).orElse(ID));
            }
        }
    }
}
