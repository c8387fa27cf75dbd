package io.github.advisorypress.signing;

import io.github.advisorypress.signing.KeyException.Problem;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.PGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilderProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;

/** Signs with an OpenPGP secret key by Bouncy Castle, with SHA-512. */
public final class OpenPgpSigner implements Signer {
    /** S2K specifiers from here on stand for a key that is elsewhere: offline or on a card. */
    private static final int KEY_IS_ELSEWHERE = 100;

    private final PublicKey key;
    private final PGPPublicKey maker;
    private final PGPPrivateKey secret;
    private final PublicKeys own;

    private OpenPgpSigner(Candidate candidate, PGPPrivateKey secret) {
        this.key = candidate.certificate().publicKey(candidate.part());
        this.maker = candidate.part().key();
        this.secret = secret;
        this.own = PublicKeys.of(candidate.certificate());
    }

    /** A key that may sign and whose secret part is at hand. */
    private record Candidate(Certificate certificate, Certificate.Part part, PGPSecretKey secret) {}

    /**
     * A signer with the newest signing key in a text that is valid and not weak.
     *
     * @param armoredSecretKey the output of {@code gpg --armor --export-secret-keys}; it may hold several keyrings
     * @param passphrase empty for a key without one; it is overwritten with zeros before this returns or throws
     * @param at the moment at which the key has to be valid; a key that is made later counts as valid
     */
    public static OpenPgpSigner of(byte[] armoredSecretKey, char[] passphrase, Instant at) throws KeyException {
        try {
            Candidate chosen = choose(candidates(armoredSecretKey), at);
            OpenPgpSigner signer = new OpenPgpSigner(chosen, unlock(chosen, passphrase));
            signer.requireSound(isLocked(chosen.secret()) ? Problem.WRONG_PASSPHRASE : Problem.UNREADABLE);
            return signer;
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    @Override
    public PublicKey key() {
        return key;
    }

    @Override
    public byte[] sign(byte[] content, Instant time) {
        byte[] signature = signature(PGPSignature.BINARY_DOCUMENT, content, time);
        if (own.verify(content, signature).isEmpty()) {
            throw new IllegalStateException("A signature that was just made does not verify");
        }
        return signature;
    }

    @Override
    public byte[] signInTheClear(byte[] text, Instant time) {
        ClearText clear = ClearText.of(text);
        byte[] signed = clear.signed(signature(PGPSignature.CANONICAL_TEXT_DOCUMENT, clear.canonical(), time));
        if (own.verifyInTheClear(signed).isEmpty()) {
            throw new IllegalStateException("A signature that was just made does not verify");
        }
        return signed;
    }

    @Override
    public String toString() {
        return "OpenPgpSigner " + key.fingerprint();
    }

    private byte[] signature(int type, byte[] content, Instant time) {
        try {
            PGPSignatureGenerator generator = new PGPSignatureGenerator(builder(), maker);
            generator.init(type, secret);
            PGPSignatureSubpacketGenerator said = new PGPSignatureSubpacketGenerator();
            said.setSignatureCreationTime(Date.from(time.isBefore(key.created()) ? key.created() : time));
            said.setIssuerFingerprint(false, maker);
            said.setIssuerKeyID(false, maker.getKeyID());
            generator.setHashedSubpackets(said.generate());
            generator.update(content);
            return new Armor(Armor.SIGNATURE, generator.generate().getEncoded()).text();
        } catch (PGPException | IOException e) {
            throw new IllegalStateException("Cannot sign with the key " + key.fingerprint(), e);
        }
    }

    private PGPContentSignerBuilder builder() {
        return maker.getAlgorithm() == PublicKeyAlgorithmTags.ECDSA
                ? new DeterministicEcdsa()
                : new BcPGPContentSignerBuilder(maker.getAlgorithm(), HashAlgorithmTags.SHA512);
    }

    /** A short checksum lets one wrong passphrase in 65,536 pass; the key that it gives then signs nonsense. */
    private void requireSound(Problem otherwise) throws KeyException {
        try {
            byte[] nothing = {};
            if (!Arrays.equals(sign(nothing, key.created()), sign(nothing, key.created()))) {
                throw new IllegalStateException("Two signatures over the same content differ");
            }
        } catch (RuntimeException e) {
            throw new KeyException(otherwise, key.fingerprint());
        }
    }

    private static List<Candidate> candidates(byte[] text) throws KeyException {
        List<Candidate> candidates = new ArrayList<>();
        boolean hasSecrets = false;
        try {
            if (text.length > PublicKeys.LONGEST) {
                throw new MalformedException("Too long");
            }
            List<Armor> blocks = Armor.blocks(text);
            if (blocks.isEmpty()) {
                throw new MalformedException("No armor");
            }
            for (Armor block : blocks) {
                for (List<Packet> ring : Certificate.rings(Packet.read(block.data()))) {
                    if (ring.get(0).isSecret()) {
                        hasSecrets = true;
                        candidates.addAll(ofRing(Certificate.secretKeys(ring)));
                    }
                }
            }
        } catch (MalformedException e) {
            throw new KeyException(Problem.UNREADABLE, "");
        }
        if (candidates.isEmpty()) {
            throw new KeyException(hasSecrets ? Problem.NO_SIGNING_KEY : Problem.NO_SECRET_KEY, "");
        }
        return candidates;
    }

    private static List<Candidate> ofRing(PGPSecretKeyRing ring) throws MalformedException {
        Certificate certificate = Certificate.of(ring);
        return certificate.parts().stream()
                .filter(Certificate.Part::signs)
                .filter(part -> isAtHand(ring.getSecretKey(part.key().getKeyID())))
                .map(part -> new Candidate(
                        certificate,
                        part,
                        Objects.requireNonNull(ring.getSecretKey(part.key().getKeyID()))))
                .toList();
    }

    private static boolean isAtHand(PGPSecretKey key) {
        boolean isElsewhere = key == null
                || key.isPrivateKeyEmpty()
                || (key.getS2K() != null && key.getS2K().getType() > KEY_IS_ELSEWHERE);
        return !isElsewhere;
    }

    /** The newest key of those that nothing speaks against; else the problem that leaves fewest. */
    private static Candidate choose(List<Candidate> candidates, Instant at) throws KeyException {
        List<Candidate> unrevoked =
                candidates.stream().filter(found -> !found.part().revoked()).toList();
        if (unrevoked.isEmpty()) {
            throw new KeyException(
                    Problem.REVOKED, newest(candidates).certificate().fingerprint());
        }
        List<Candidate> valid = unrevoked.stream()
                .filter(found -> !found.part().isExpiredAt(at))
                .toList();
        if (valid.isEmpty()) {
            throw new KeyException(
                    Problem.EXPIRED, String.valueOf(newest(unrevoked).part().expires()));
        }
        List<Candidate> strong =
                valid.stream().filter(found -> !found.part().isWeak()).toList();
        if (strong.isEmpty()) {
            throw new KeyException(
                    Problem.WEAK, String.valueOf(newest(valid).part().weakness()));
        }
        return newest(strong);
    }

    /** The one made last; of those made in the same second, the one that stands last. */
    private static Candidate newest(List<Candidate> candidates) {
        Comparator<Candidate> byAge = Comparator.comparing(found -> found.part().created());
        return candidates.stream()
                .reduce((one, other) -> byAge.compare(other, one) >= 0 ? other : one)
                .orElseThrow();
    }

    private static PGPPrivateKey unlock(Candidate candidate, char[] passphrase) throws KeyException {
        PGPSecretKey key = candidate.secret();
        boolean isLocked = isLocked(key);
        String name = candidate.certificate().fingerprint();
        if (isLocked && passphrase.length == 0) {
            throw new KeyException(Problem.MISSING_PASSPHRASE, name);
        }
        try {
            return key.extractPrivateKey(
                    new BcPBESecretKeyDecryptorBuilderProvider().provide().build(passphrase));
        } catch (PGPException | RuntimeException e) {
            throw new KeyException(isLocked ? Problem.WRONG_PASSPHRASE : Problem.UNREADABLE, name);
        }
    }

    private static boolean isLocked(PGPSecretKey key) {
        return key.getKeyEncryptionAlgorithm() != SymmetricKeyAlgorithmTags.NULL;
    }
}
