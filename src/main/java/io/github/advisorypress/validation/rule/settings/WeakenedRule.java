package io.github.advisorypress.validation.rule.settings;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.SiteRule;
import java.util.Map;
import java.util.TreeMap;

/** Finds settings that would lower an error or switch it off. */
final class WeakenedRule implements SiteRule {
    static final String ID = "weakened-rule";

    private final Map<String, Level> levels;

    /** A rule that knows the level of every rule by its name. */
    WeakenedRule(Map<String, Level> levels) {
        this.levels = new TreeMap<>(levels);
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
        return "What stops publication holds for every site; only warnings are a matter of taste";
    }

    @Override
    public void check(Site site, Findings findings) {
        site.rules().forEach((rule, setting) -> {
            if (levels.get(rule) == Level.ERROR && !"error".equals(setting)) {
                findings.report(FieldPath.of("rules", rule), rule, setting);
            }
        });
    }
}
