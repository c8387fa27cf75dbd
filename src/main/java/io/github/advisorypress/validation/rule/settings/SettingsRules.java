package io.github.advisorypress.validation.rule.settings;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.Messages;
import io.github.advisorypress.validation.Rule;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rules about what a site says of rules. */
public final class SettingsRules {
    private SettingsRules() {}

    /**
     * The rules about the settings of the given rules, of those of the readers, all of which are errors, and of the
     * tests of CSAF.
     */
    public static List<Rule> all(List<Rule> others, Map<String, Level> csafTests) {
        SortedMap<String, Level> levels = new TreeMap<>();
        new Messages("en", List.of("source")).rules().forEach(rule -> levels.put(rule, Level.ERROR));
        others.forEach(rule -> levels.put(rule.id(), rule.level()));
        levels.put(UnknownRule.ID, Level.ERROR);
        levels.put(WeakenedRule.ID, Level.ERROR);
        return List.of(new UnknownRule(levels.keySet(), csafTests.keySet()), new WeakenedRule(levels, csafTests));
    }
}
