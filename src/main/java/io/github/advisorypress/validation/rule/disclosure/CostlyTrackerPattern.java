package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.LeakPatterns;
import io.github.advisorypress.validation.Leak;
import io.github.advisorypress.validation.LeakRule;
import io.github.advisorypress.validation.Passage;
import java.util.List;

/** Finds texts that a pattern of trackers cannot be looked for in with reasonable effort. */
final class CostlyTrackerPattern implements LeakRule {
    private final TrackerPatterns patterns;

    CostlyTrackerPattern(LeakPatterns patterns) {
        this.patterns = new TrackerPatterns(patterns);
    }

    @Override
    public String id() {
        return "costly-tracker-pattern";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CWE-1333: a regular expression that tries too many ways; where it gives up, it has not looked";
    }

    @Override
    public boolean isAllowable() {
        return false;
    }

    @Override
    public List<Leak> leaks(Passage passage) {
        return patterns.tooCostly(passage.text()).stream()
                .map(pattern -> new Leak(0, passage.text().length(), List.of(pattern)))
                .toList();
    }
}
