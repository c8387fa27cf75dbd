package io.github.advisorypress.check;

import io.github.advisorypress.check.DocumentFacts.Signature;
import io.github.advisorypress.check.Outcome.State;
import io.github.advisorypress.signing.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Each document has a signature beside it that a published key made, and that stays valid. */
final class Signatures implements Requirement {
    // CSAF 2.0, 7.1.19: valid for at least 30 days, and ideally for at least 90 days
    private static final Duration LEAST = Duration.ofDays(30);
    private static final Duration ENOUGH = Duration.ofDays(90);

    @Override
    public int number() {
        return 19;
    }

    @Override
    public Outcome examine(ExaminedProvider provider) {
        FindingList findings = new FindingList(provider);
        boolean isThere = !provider.metadata().keys().isEmpty();
        Map<String, Integer> signers = new TreeMap<>();
        for (DocumentFacts document : provider.found()) {
            Signature signature = document.signature();
            if (!signature.response().isFound()) {
                findings.error(
                        document.url(),
                        "no-signature",
                        provider.name(signature.url()),
                        signature.response().word());
                continue;
            }
            isThere = true;
            if (!signature.isArmored()) {
                findings.error(signature.url(), "signature-not-armored");
            } else if (provider.publicKeys().all().isEmpty()) {
                findings.error(signature.url(), "signature-without-keys");
            } else if (signature.fingerprint().isEmpty()) {
                findings.error(signature.url(), "signature-not-verified", provider.name(document.url()));
            } else {
                signers.merge(signature.fingerprint(), 1, Integer::sum);
            }
        }
        signers.forEach((fingerprint, count) -> examineSigner(fingerprint, count, provider, findings));
        if (provider.found().isEmpty()) {
            return findings.as(State.NOT_EXAMINED);
        }
        return isThere ? findings.outcome() : findings.as(State.ABSENT);
    }

    private static void examineSigner(String fingerprint, int count, ExaminedProvider provider, FindingList findings) {
        PublicKey key = provider.key(fingerprint)
                .orElseThrow(() -> new IllegalStateException("Bug in the publisher: no key " + fingerprint));
        String url = provider.keys().stream()
                .filter(facts ->
                        facts.keys().stream().anyMatch(one -> one.fingerprint().equalsIgnoreCase(fingerprint)))
                .map(KeyFacts::url)
                .findFirst()
                .orElse(provider.metadata().url());
        Instant at = provider.at();
        Instant expires = key.expires();
        String date = expires == null ? "" : expires.toString();
        if (key.revoked()) {
            findings.error(url, "signer-revoked", fingerprint, Integer.toString(count));
        } else if (at.isBefore(key.created())) {
            findings.error(
                    url, "signer-not-yet-valid", fingerprint, key.created().toString(), Integer.toString(count));
        } else if (!key.isValidAt(at)) {
            findings.error(url, "signer-expired", fingerprint, date, Integer.toString(count));
        } else if (!key.isValidAt(at.plus(LEAST))) {
            findings.error(url, "signer-expires-within-month", fingerprint, date, Integer.toString(count));
        } else if (!key.isValidAt(at.plus(ENOUGH))) {
            findings.warning(url, "signer-expires-soon", fingerprint, date, Integer.toString(count));
        }
    }
}
