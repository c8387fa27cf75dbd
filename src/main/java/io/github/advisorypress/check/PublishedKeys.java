package io.github.advisorypress.check;

import io.github.advisorypress.check.Outcome.State;
import io.github.advisorypress.signing.PublicKey;

/** The public keys that the metadata names are there, armored, and the ones that it means. */
final class PublishedKeys implements Requirement {
    @Override
    public int number() {
        return 20;
    }

    @Override
    public Outcome examine(ExaminedProvider provider) {
        FindingList findings = new FindingList(provider);
        if (provider.keys().isEmpty()) {
            findings.error(provider.metadata().url(), "no-key");
            return findings.as(State.ABSENT);
        }
        provider.keys().forEach(key -> examineKey(key, provider, findings));
        boolean isValid = provider.publicKeys().all().stream().anyMatch(key -> key.isValidAt(provider.at()));
        if (!provider.publicKeys().all().isEmpty() && !isValid) {
            findings.error(provider.metadata().url(), "no-valid-key");
        }
        return findings.outcome();
    }

    private static void examineKey(KeyFacts facts, ExaminedProvider provider, FindingList findings) {
        if (!facts.response().isFound()) {
            findings.error(facts.url(), "key-not-found", facts.response().word());
            return;
        }
        if (facts.isSecret()) {
            findings.error(facts.url(), "secret-key-published");
            return;
        }
        if (!facts.isArmored() || facts.keys().isEmpty()) {
            findings.error(facts.url(), "key-unreadable");
            return;
        }
        String stated = facts.fingerprint();
        if (stated.isEmpty()) {
            findings.warning(provider.metadata().url(), "key-without-fingerprint", facts.url());
        }
        for (PublicKey key : facts.keys()) {
            if (!stated.isEmpty() && !stated.equalsIgnoreCase(key.fingerprint())) {
                findings.error(facts.url(), "fingerprint-differs", stated, key.fingerprint());
            }
            provider.publicKeys()
                    .weakness(key)
                    .ifPresent(weakness -> findings.warning(facts.url(), "key-weak", key.fingerprint(), weakness));
            if (!key.isValidAt(provider.at())) {
                findings.note(facts.url(), "key-not-valid", key.fingerprint());
            }
        }
    }
}
