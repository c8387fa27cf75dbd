package io.github.advisorypress.signing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SignatureSubpacketTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/**
 * What the owner of a key says about it, verified: signatures that the primary key made over itself, its user IDs and
 * its subkeys. Signatures of others count for nothing here.
 */
final class SelfSignatures {
    /** So many signatures over one thing are looked at; nobody renews a key more often. */
    private static final int MOST = 500;

    private static final Set<Integer> STRONG = Set.of(
            HashAlgorithmTags.SHA224,
            HashAlgorithmTags.SHA256,
            HashAlgorithmTags.SHA384,
            HashAlgorithmTags.SHA512,
            HashAlgorithmTags.SHA3_256,
            HashAlgorithmTags.SHA3_512);

    private final PGPPublicKey primary;

    SelfSignatures(PGPPublicKey primary) {
        this.primary = primary;
    }

    /** Whether a signature rests on a digest for which nobody can make a second message. */
    static boolean isStrong(PGPSignature signature) {
        return STRONG.contains(signature.getHashAlgorithm());
    }

    /** When a signature says, in its signed part, that it was made; a signature without is none. */
    static Optional<Instant> time(PGPSignature signature) {
        PGPSignatureSubpacketVector hashed = signature.getHashedSubPackets();
        Date created = hashed == null ? null : hashed.getSignatureCreationTime();
        return created == null ? Optional.empty() : Optional.of(created.toInstant());
    }

    boolean isRevoked() {
        return !made(primary.getSignatures(), Set.of(PGPSignature.KEY_REVOCATION), this::isOverPrimary)
                .isEmpty();
    }

    boolean isRevoked(PGPPublicKey subkey) {
        return !made(subkey.getSignatures(), Set.of(PGPSignature.SUBKEY_REVOCATION), made -> isOver(made, subkey))
                .isEmpty();
    }

    /** The newest statement about the primary key: over the key itself or a user ID that was not revoked. */
    Optional<PGPSignature> newest() {
        List<PGPSignature> all = made(primary.getSignatures(), Set.of(PGPSignature.DIRECT_KEY), this::isOverPrimary);
        userIds().forEach(id -> newest(id).ifPresent(all::add));
        return newest(all);
    }

    /** The newest statement that a subkey belongs to the primary key. */
    Optional<PGPSignature> newest(PGPPublicKey subkey) {
        return newest(made(subkey.getSignatures(), Set.of(PGPSignature.SUBKEY_BINDING), made -> isOver(made, subkey)));
    }

    /** Who the key says it belongs to, without what was revoked or never signed. */
    List<String> userIds() {
        List<String> ids = new ArrayList<>();
        Iterator<String> all = primary.getUserIDs();
        while (all.hasNext() && ids.size() < MOST) {
            String id = all.next();
            if (newest(id).isPresent()) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** Whether a subkey has agreed to belong to the primary key: without that, anybody could claim its signatures. */
    boolean isAgreedBy(PGPPublicKey subkey, PGPSignature binding) {
        List<PGPSignature> embedded = new ArrayList<>();
        try {
            for (PGPSignatureSubpacketVector part :
                    List.of(binding.getHashedSubPackets(), binding.getUnhashedSubPackets())) {
                part.getEmbeddedSignatures().forEach(embedded::add);
            }
        } catch (PGPException | RuntimeException e) {
            return false;
        }
        return embedded.stream()
                .limit(MOST)
                .filter(signature -> signature.getSignatureType() == PGPSignature.PRIMARYKEY_BINDING)
                .filter(SelfSignatures::isStrong)
                .anyMatch(signature -> verifies(signature, subkey, made -> isOver(made, subkey)));
    }

    /** Whether a statement allows a key to sign documents. */
    static boolean allowsSigning(PGPSignature statement, boolean otherwise) {
        PGPSignatureSubpacketVector hashed = statement.getHashedSubPackets();
        return hashed.hasSubpacket(SignatureSubpacketTags.KEY_FLAGS)
                ? (hashed.getKeyFlags() & KeyFlags.SIGN_DATA) != 0
                : otherwise;
    }

    private Optional<PGPSignature> newest(String id) {
        List<PGPSignature> said = made(
                primary.getSignaturesForID(id),
                Set.of(
                        PGPSignature.DEFAULT_CERTIFICATION,
                        PGPSignature.NO_CERTIFICATION,
                        PGPSignature.CASUAL_CERTIFICATION,
                        PGPSignature.POSITIVE_CERTIFICATION),
                made -> made.verifyCertification(id, primary));
        List<PGPSignature> revoked = made(
                primary.getSignaturesForID(id),
                Set.of(PGPSignature.CERTIFICATION_REVOCATION),
                made -> made.verifyCertification(id, primary));
        Instant last = newest(revoked).flatMap(SelfSignatures::time).orElse(Instant.MIN);
        return newest(said)
                .filter(made -> time(made).filter(time -> time.isAfter(last)).isPresent());
    }

    /** Strong statements go before weak ones, so that one renewed signature is enough to mend an old key. */
    private static Optional<PGPSignature> newest(List<PGPSignature> signatures) {
        return signatures.stream()
                .max(Comparator.comparing(SelfSignatures::isStrong)
                        .thenComparing(signature -> time(signature).orElse(Instant.MIN)));
    }

    private boolean isOverPrimary(PGPSignature signature) throws PGPException {
        return signature.verifyCertification(primary);
    }

    private boolean isOver(PGPSignature signature, PGPPublicKey subkey) throws PGPException {
        return signature.verifyCertification(primary, subkey);
    }

    private List<PGPSignature> made(Iterator<PGPSignature> signatures, Set<Integer> types, Check check) {
        List<PGPSignature> made = new ArrayList<>();
        int seen = 0;
        while (signatures != null && signatures.hasNext() && seen < MOST) {
            PGPSignature signature = signatures.next();
            if (types.contains(signature.getSignatureType())
                    && signature.getKeyID() == primary.getKeyID()
                    && time(signature).isPresent()) {
                seen++;
                if (verifies(signature, primary, check)) {
                    made.add(signature);
                }
            }
        }
        return made;
    }

    /** What a signature is over. */
    private interface Check {
        boolean holds(PGPSignature signature) throws PGPException;
    }

    private static boolean verifies(PGPSignature signature, PGPPublicKey key, Check check) {
        try {
            signature.init(new BcPGPContentVerifierBuilderProvider(), key);
            return check.holds(signature);
        } catch (PGPException | RuntimeException e) {
            // For numbers that no key can have, the library throws whatever its mathematics comes upon.
            return false;
        }
    }
}
