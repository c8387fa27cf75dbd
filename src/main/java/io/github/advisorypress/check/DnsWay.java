package io.github.advisorypress.check;

import io.github.advisorypress.check.Outcome.State;

/** The host {@code csaf.data.security.<domain>} serves the metadata. */
final class DnsWay implements Requirement {
    @Override
    public int number() {
        return 10;
    }

    @Override
    public Outcome examine(ExaminedProvider provider) {
        FindingList findings = new FindingList(provider);
        Response dns = provider.discovery().dns();
        if (dns == null || provider.address().isDirect()) {
            return findings.as(State.NOT_EXAMINED);
        }
        if (!dns.isFound()) {
            findings.error(dns.url(), "dns-path-not-found", dns.word());
            return findings.as(State.ABSENT);
        }
        if (!provider.discovery().isSame(dns)) {
            findings.error(
                    dns.url(),
                    "dns-path-differs",
                    provider.name(provider.metadata().url()));
        }
        return findings.outcome();
    }
}
