package io.github.advisorypress.validation.rule.settings;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.SiteRule;
import java.util.Map;
import java.util.TreeMap;

/** Finds settings that would lower or switch off what stops publication for every site. */
final class WeakenedRule implements SiteRule {
    static final String ID = "weakened-rule";

    private final Map<String, Level> levels;
    private final Map<String, Level> csafTests;

    /** A rule that knows the level of every rule by its name, and of every test of CSAF by its ID and its clause. */
    WeakenedRule(Map<String, Level> levels, Map<String, Level> csafTests) {
        this.levels = new TreeMap<>(levels);
        this.csafTests = new TreeMap<>(csafTests);
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
        site.csafValidation().tests().forEach((test, setting) -> {
            Level level = csafTests.get(test);
            if (level != null && weakens(setting, level)) {
                findings.report(FieldPath.of("csaf_validation", "tests", test), test, setting);
            }
        });
    }

    /** Whether a test would count less than the standard has it; only what is not mandatory can be switched off. */
    private static boolean weakens(String setting, Level level) {
        return switch (setting) {
            case "off" -> level == Level.ERROR;
            case "note" -> level != Level.NOTE;
            case "warning" -> level == Level.ERROR;
            default -> false;
        };
    }
}
