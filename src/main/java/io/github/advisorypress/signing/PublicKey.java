package io.github.advisorypress.signing;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An OpenPGP public key.
 *
 * @param fingerprint of the primary key, upper-case hexadecimal digits without spaces
 * @param created when the key that signs was made, UTC
 * @param expires when the key that signs stops being valid; absent where it never does
 * @param revoked whether it was revoked
 * @param algorithm the algorithm and size of the key that signs, such as {@code Ed25519} or {@code RSA 4096}
 * @param userIds who it says it belongs to
 * @param armored its ASCII armor, as it is published
 */
@SuppressWarnings("ArrayRecordComponent") // the armor is passed on by reference; keys are equal by fingerprint
public record PublicKey(
        String fingerprint,
        Instant created,
        @Nullable Instant expires,
        boolean revoked,
        String algorithm,
        List<String> userIds,
        byte[] armored) {
    public PublicKey {
        userIds = List.copyOf(userIds);
    }

    /** Whether signatures of the key can be trusted at a moment. */
    public boolean isValidAt(Instant moment) {
        return !revoked && !moment.isBefore(created) && (expires == null || moment.isBefore(expires));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PublicKey that
                && fingerprint.equals(that.fingerprint)
                && Arrays.equals(armored, that.armored);
    }

    @Override
    public int hashCode() {
        return fingerprint.hashCode();
    }
}
