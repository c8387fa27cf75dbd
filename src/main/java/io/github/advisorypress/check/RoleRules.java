package io.github.advisorypress.check;

import io.github.advisorypress.check.Outcome.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the roles ask for (CSAF 2.0, 7.2). The standard lets a provider choose between ways to its metadata and between
 * ways to its documents; whatever is published of the others has to be right as well, since somebody reads it.
 */
final class RoleRules {
    private static final int LAST_OF_PUBLISHER = 4;
    private static final int METADATA = 7;
    private static final int LAST_OF_PROVIDER = 7;
    private static final int LAST = 20;
    private static final List<Integer> WAYS = List.of(8, 9, 10);
    private static final List<Integer> DIRECTORY = List.of(11, 12, 13, 14);
    private static final int FEED = 15;
    private static final List<Integer> TRUST = List.of(18, 19, 20);

    private final Map<Integer, Outcome> outcomes;

    RoleRules(Map<Integer, Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    Verdict verdict(Role role, int number) {
        return switch (state(number)) {
            case MET -> Verdict.PASSED;
            case NOT_EXAMINED -> Verdict.NOT_EXAMINED;
            case BROKEN -> concerns(role, number) ? Verdict.FAILED : Verdict.NOT_MET_BUT_OPTIONAL;
            case ABSENT -> needs(role, number) ? Verdict.FAILED : Verdict.NOT_MET_BUT_OPTIONAL;
        };
    }

    /** The most demanding role for which nothing failed. */
    Optional<Role> met() {
        Role met = null;
        for (Role role : Role.values()) {
            if (outcomes.keySet().stream().noneMatch(number -> verdict(role, number) == Verdict.FAILED)) {
                met = role;
            }
        }
        return Optional.ofNullable(met);
    }

    private State state(int number) {
        Outcome outcome = outcomes.get(number);
        return outcome == null ? State.NOT_EXAMINED : outcome.state();
    }

    private static boolean concerns(Role role, int number) {
        return number <= (role == Role.CSAF_PUBLISHER ? LAST_OF_PUBLISHER : LAST);
    }

    private boolean needs(Role role, int number) {
        if (number == METADATA) {
            // Without it nothing else can be examined.
            return true;
        }
        if (role == Role.CSAF_PUBLISHER || number <= LAST_OF_PROVIDER) {
            return number <= (role == Role.CSAF_PUBLISHER ? LAST_OF_PUBLISHER : LAST_OF_PROVIDER);
        }
        if (WAYS.contains(number)) {
            return WAYS.stream().noneMatch(way -> state(way) == State.MET || state(way) == State.BROKEN);
        }
        if (DIRECTORY.contains(number)) {
            return state(FEED) == State.ABSENT;
        }
        if (number == FEED) {
            return DIRECTORY.stream().anyMatch(part -> state(part) == State.ABSENT);
        }
        return TRUST.contains(number) && role == Role.CSAF_TRUSTED_PROVIDER;
    }
}
