package io.github.advisorypress.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.bcpg.BCPGInputStream;
import org.bouncycastle.bcpg.SignatureSubpacketTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/** A signature over a document, read from wherever it came. */
final class DetachedSignature {
    private static final int VERSION = 4;
    private static final int MOST = 16;
    private static final int LARGEST = 1 << 17;

    /** What a verifier understands; a signature with other critical parts does not count (RFC 9580, 5.2.3.7). */
    private static final Set<Integer> UNDERSTOOD = Set.of(
            SignatureSubpacketTags.CREATION_TIME,
            SignatureSubpacketTags.EXPIRE_TIME,
            SignatureSubpacketTags.EXPORTABLE,
            SignatureSubpacketTags.REVOCABLE,
            SignatureSubpacketTags.ISSUER_KEY_ID,
            SignatureSubpacketTags.KEY_FLAGS,
            SignatureSubpacketTags.SIGNER_USER_ID,
            SignatureSubpacketTags.POLICY_URL,
            SignatureSubpacketTags.FEATURES,
            SignatureSubpacketTags.ISSUER_FINGERPRINT,
            SignatureSubpacketTags.INTENDED_RECIPIENT_FINGERPRINT);

    private final PGPSignature signature;

    private DetachedSignature(PGPSignature signature) {
        this.signature = signature;
    }

    /** The signatures in the only armored block of a text; none where it is anything else. */
    static List<DetachedSignature> read(byte[] armored) {
        if (armored.length > LARGEST) {
            return List.of();
        }
        return Armor.only(Armor.SIGNATURE, armored)
                .map(armor -> ofPackets(armor.data()))
                .orElse(List.of());
    }

    private static List<DetachedSignature> ofPackets(byte[] data) {
        List<DetachedSignature> signatures = new ArrayList<>();
        try {
            for (Packet packet : Packet.read(data)) {
                if (packet.tag() != Packet.SIGNATURE || signatures.size() == MOST) {
                    return List.of();
                }
                if (packet.version() == VERSION) {
                    signatures.add(new DetachedSignature(parse(packet)));
                }
            }
        } catch (MalformedException | IOException | PGPException | RuntimeException e) {
            // A damaged signature is no signature, in whatever way the library says so.
            return List.of();
        }
        return signatures;
    }

    /** The library mends lengths that do not fit; what it then verifies are not the bytes that came. */
    private static PGPSignature parse(Packet packet) throws IOException, PGPException, MalformedException {
        PGPSignature signature = new PGPSignature(new BCPGInputStream(new ByteArrayInputStream(packet.encoded())));
        if (!Arrays.equals(Packet.read(signature.getEncoded()).get(0).body(), packet.body())) {
            throw new MalformedException("The parts of the signature do not fit");
        }
        return signature;
    }

    /** The ID of the key that made it, as it says; zero where it does not. */
    long maker() {
        return signature.getKeyID();
    }

    /**
     * Whether it is of a type: {@link PGPSignature#BINARY_DOCUMENT} or {@link PGPSignature#CANONICAL_TEXT_DOCUMENT}.
     */
    boolean isOfType(int type) {
        return signature.getSignatureType() == type;
    }

    /** Whether a key made it over this content. */
    boolean verifies(byte[] content, PGPPublicKey key) {
        Optional<Instant> time = SelfSignatures.time(signature);
        if (!SelfSignatures.isStrong(signature)
                || time.isEmpty()
                || time.get().isBefore(key.getCreationTime().toInstant())
                || !isUnderstood()
                || !beginsLikeTheDigestOf(content)) {
            return false;
        }
        try {
            signature.init(new BcPGPContentVerifierBuilderProvider(), key);
            signature.update(content);
            return signature.verify();
        } catch (PGPException | RuntimeException e) {
            return false;
        }
    }

    private boolean isUnderstood() {
        for (int tag : signature.getHashedSubPackets().getCriticalTags()) {
            if (!UNDERSTOOD.contains(tag)) {
                return false;
            }
        }
        return true;
    }

    /** A signature shows the first two octets of its digest; other verifiers refuse those that differ. */
    private boolean beginsLikeTheDigestOf(byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance(PGPUtil.getDigestName(signature.getHashAlgorithm()));
            digest.update(content);
            byte[] whole = digest.digest(signature.getSignatureTrailer());
            byte[] shown = signature.getDigestPrefix();
            return Arrays.equals(Arrays.copyOf(whole, shown.length), shown);
        } catch (PGPException | NoSuchAlgorithmException e) {
            return false;
        }
    }
}
