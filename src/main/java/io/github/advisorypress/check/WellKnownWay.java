package io.github.advisorypress.check;

import io.github.advisorypress.check.Outcome.State;

/** The metadata stands at the well-known place of the domain. */
final class WellKnownWay implements Requirement {
    @Override
    public int number() {
        return 9;
    }

    @Override
    public Outcome examine(ExaminedProvider provider) {
        FindingList findings = new FindingList(provider);
        if (provider.address().isDirect()) {
            return findings.as(State.NOT_EXAMINED);
        }
        Response wellKnown = provider.discovery().wellKnown();
        if (!wellKnown.isFound()) {
            boolean isBelow = provider.metadata().response().isFound()
                    && provider.metadata().url().endsWith(ProviderAddress.WELL_KNOWN);
            if (isBelow) {
                findings.error(
                        wellKnown.url(),
                        "well-known-not-at-root",
                        provider.metadata().url());
            } else {
                findings.error(wellKnown.url(), "well-known-not-found", wellKnown.word());
            }
            return findings.as(State.ABSENT);
        }
        if (!provider.discovery().isSame(wellKnown)) {
            findings.error(
                    wellKnown.url(),
                    "well-known-differs",
                    provider.name(provider.metadata().url()));
        }
        return findings.outcome();
    }
}
