package io.github.advisorypress.check;

import io.github.advisorypress.check.Outcome.State;
import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.Level;
import java.util.ArrayList;
import java.util.List;

/** Collects what one requirement finds. */
final class FindingList {
    private final ExaminedProvider provider;
    private final List<Finding> findings = new ArrayList<>();

    FindingList(ExaminedProvider provider) {
        this.provider = provider;
    }

    void error(String url, String key, String... arguments) {
        add(Level.ERROR, url, key, arguments);
    }

    void warning(String url, String key, String... arguments) {
        add(Level.WARNING, url, key, arguments);
    }

    void note(String url, String key, String... arguments) {
        add(Level.NOTE, url, key, arguments);
    }

    void add(Level level, String url, String key, String... arguments) {
        findings.add(new Finding(level, provider.name(url), key, List.of(arguments), null));
    }

    void addAll(List<Diagnostic> diagnostics) {
        diagnostics.forEach(diagnostic -> findings.add(Finding.of(diagnostic)));
    }

    /** It is met where nothing is an error. */
    Outcome outcome() {
        boolean isBroken = findings.stream().anyMatch(finding -> finding.level() == Level.ERROR);
        return as(isBroken ? State.BROKEN : State.MET);
    }

    Outcome as(State state) {
        return new Outcome(state, findings);
    }
}
