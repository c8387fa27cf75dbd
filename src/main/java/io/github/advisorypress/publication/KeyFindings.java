package io.github.advisorypress.publication;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.SourceSpan;
import io.github.advisorypress.signing.KeyException;
import io.github.advisorypress.signing.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What can be wrong with the key that signs.
 *
 * @param place the file or the variable that the key comes from, as findings name it
 */
record KeyFindings(String place) {
    static final List<String> RULES = List.of(
            "expired-key",
            "key-expires-within-30-days",
            "key-expires-within-90-days",
            "missing-passphrase",
            "missing-secret-key",
            "missing-signing-key",
            "revoked-key",
            "unreadable-signing-key",
            "weak-key",
            "wrong-passphrase");

    // CSAF 2.0, 7.1.19: signatures remain valid for a minimum of 30 days and ideally for at least 90 days.
    private static final Duration LEAST = Duration.ofDays(30);
    private static final Duration ENOUGH = Duration.ofDays(90);

    /** Why a key cannot be used. */
    Diagnostic of(KeyException problem) {
        return switch (problem.problem()) {
            case UNREADABLE -> error("unreadable-signing-key");
            case NO_SECRET_KEY -> error("missing-secret-key");
            case NO_SIGNING_KEY -> error("missing-signing-key");
            case WRONG_PASSPHRASE -> error("wrong-passphrase", problem.detail());
            case MISSING_PASSPHRASE -> error("missing-passphrase", problem.detail());
            case WEAK -> error("weak-key", problem.detail());
            case REVOKED -> error("revoked-key", problem.detail());
            case EXPIRED -> error("expired-key", problem.detail());
        };
    }

    /** Everything that speaks against signing with a key, or will soon; a secret key has been asked most of it. */
    Optional<Diagnostic> of(PublicKey key, Optional<String> weakness, Instant at) {
        Instant expires = key.expires();
        if (key.revoked()) {
            return Optional.of(error("revoked-key", key.fingerprint()));
        }
        if (expires != null && !at.isBefore(expires)) {
            return Optional.of(error("expired-key", expires.toString()));
        }
        if (weakness.isPresent()) {
            return Optional.of(error("weak-key", weakness.get()));
        }
        if (expires != null && expires.isBefore(at.plus(LEAST))) {
            return Optional.of(error("key-expires-within-30-days", key.fingerprint(), expires.toString()));
        }
        return expires != null && expires.isBefore(at.plus(ENOUGH))
                ? Optional.of(
                        finding("key-expires-within-90-days", Level.WARNING, key.fingerprint(), expires.toString()))
                : Optional.empty();
    }

    /** That the key lies where it goes into version control. */
    Diagnostic inContent() {
        return error("secret-key-in-content", place);
    }

    private Diagnostic error(String rule, String... arguments) {
        return finding(rule, Level.ERROR, arguments);
    }

    private Diagnostic finding(String rule, Level level, String... arguments) {
        return new Diagnostic(rule, level, SourceSpan.startOf(place), FieldPath.ROOT, List.of(arguments));
    }
}
