package io.github.advisorypress.check;

import io.github.advisorypress.check.Outcome.State;

/** The metadata is served to any user agent (CSAF 2.1, 7.1.24). */
final class UserAgents implements Requirement {
    @Override
    public int number() {
        return 24;
    }

    @Override
    public Outcome examine(ExaminedProvider provider) {
        FindingList findings = new FindingList(provider);
        Response other = provider.discovery().otherAgent();
        if (other == null || !provider.metadata().response().isFound()) {
            return findings.as(State.NOT_EXAMINED);
        }
        if (!other.isFound()) {
            findings.note(other.url(), "user-agent-refused", other.word());
            return findings.as(State.ABSENT);
        }
        return findings.outcome();
    }
}
