package io.github.advisorypress.signing;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.bcpg.AEADAlgorithmTags;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.S2K;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.operator.PBESecretKeyEncryptor;
import org.bouncycastle.openpgp.operator.PGPDigestCalculator;
import org.bouncycastle.openpgp.operator.PGPKeyPairGenerator;
import org.bouncycastle.openpgp.operator.bc.BcAEADSecretKeyEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilderProvider;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPairGeneratorProvider;
import org.jspecify.annotations.Nullable;

/** A key made for a test, and what may be done to it; every step gives the key as it is then. */
public final class SampleKey {
    /** When the keys of tests are made, unless a test says otherwise. */
    public static final Instant CREATED = Instant.parse("2025-01-01T00:00:00Z");

    private static final int SIGN_AND_CERTIFY = KeyFlags.SIGN_DATA | KeyFlags.CERTIFY_OTHER;

    private final PGPSecretKeyRing ring;
    private final char[] passphrase;

    private SampleKey(PGPSecretKeyRing ring, char[] passphrase) {
        this.ring = ring;
        this.passphrase = passphrase;
    }

    /** The kinds of keys that a test can ask for. */
    public enum Kind {
        ED25519,
        P256,
        P384,
        P521,
        RSA_3072,
        RSA_2048;

        PGPKeyPair make(Instant created) throws PGPException {
            PGPKeyPairGenerator keys =
                    new BcPGPKeyPairGeneratorProvider().get(PublicKeyPacket.VERSION_4, Date.from(created));
            return switch (this) {
                case ED25519 -> keys.generateLegacyEd25519KeyPair();
                case P256 -> keys.generateNistP256ECDSAKeyPair();
                case P384 -> keys.generateNistP384ECDSAKeyPair();
                case P521 -> keys.generateNistP521ECDSAKeyPair();
                case RSA_3072 -> keys.generateRsaKeyPair(3072);
                case RSA_2048 -> keys.generateRsaKeyPair(2048);
            };
        }
    }

    /** An Ed25519 key without a passphrase that never expires. */
    public static SampleKey ed25519() {
        return of(Kind.ED25519, CREATED, null);
    }

    /** A key that signs, without a passphrase. */
    public static SampleKey of(Kind kind, Instant created, @Nullable Duration lifetime) {
        return of(kind, created, lifetime, SIGN_AND_CERTIFY, HashAlgorithmTags.SHA512, "");
    }

    /** A key whose primary key only certifies. */
    public static SampleKey certifying(Instant created, @Nullable Duration lifetime) {
        return of(Kind.ED25519, created, lifetime, KeyFlags.CERTIFY_OTHER, HashAlgorithmTags.SHA512, "");
    }

    /** An Ed25519 key whose secret is locked as GnuPG does it. */
    public static SampleKey locked(String passphrase) {
        return of(Kind.ED25519, CREATED, null, SIGN_AND_CERTIFY, HashAlgorithmTags.SHA512, passphrase);
    }

    /** A key whose owner signed it by SHA-1, as was usual once. */
    public static SampleKey selfSignedBySha1() {
        return of(Kind.ED25519, CREATED, null, SIGN_AND_CERTIFY, HashAlgorithmTags.SHA1, "");
    }

    private static SampleKey of(
            Kind kind, Instant created, @Nullable Duration lifetime, int flags, int digest, String passphrase) {
        try {
            PGPKeyPair pair = kind.make(created);
            PGPKeyRingGenerator generator = new PGPKeyRingGenerator(
                    PGPSignature.POSITIVE_CERTIFICATION,
                    pair,
                    "Capebay PSIRT <psirt@capebay.example>",
                    sha1(),
                    said(created, lifetime, flags),
                    null,
                    new BcPGPContentSignerBuilder(pair.getPublicKey().getAlgorithm(), digest),
                    locker(passphrase.toCharArray()));
            return new SampleKey(generator.generateSecretKeyRing(), passphrase.toCharArray());
        } catch (PGPException e) {
            throw new AssertionError(e);
        }
    }

    /** With a subkey that signs. */
    public SampleKey subkey(Kind kind, Instant created, @Nullable Duration lifetime) {
        return subkey(kind.name(), KeyFlags.SIGN_DATA, created, lifetime);
    }

    /** With a subkey that is for nothing but encryption. */
    public SampleKey encryptionSubkey(Instant created) {
        return subkey("X25519", KeyFlags.ENCRYPT_COMMS, created, null);
    }

    private SampleKey subkey(String kind, int flags, Instant created, @Nullable Duration lifetime) {
        try {
            PGPKeyPair pair = kind.equals("X25519")
                    ? new BcPGPKeyPairGeneratorProvider()
                            .get(PublicKeyPacket.VERSION_4, Date.from(created))
                            .generateLegacyX25519KeyPair()
                    : Kind.valueOf(kind).make(created);
            PGPKeyRingGenerator generator = new PGPKeyRingGenerator(
                    ring,
                    new BcPBESecretKeyDecryptorBuilderProvider().provide().build(passphrase),
                    sha1(),
                    new BcPGPContentSignerBuilder(ring.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA512),
                    locker(passphrase));
            if (flags == KeyFlags.SIGN_DATA) {
                generator.addSubKey(
                        pair,
                        said(created, lifetime, flags),
                        null,
                        new BcPGPContentSignerBuilder(pair.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA512));
            } else {
                generator.addSubKey(pair, said(created, lifetime, flags), null);
            }
            return new SampleKey(generator.generateSecretKeyRing(), passphrase);
        } catch (PGPException e) {
            throw new AssertionError(e);
        }
    }

    /** With a newer self signature that gives the primary key another lifetime. */
    public SampleKey renewed(Instant time, @Nullable Duration lifetime) {
        try {
            PGPPublicKey key = ring.getPublicKey();
            String id = key.getUserIDs().next();
            PGPSignatureGenerator generator = statement(PGPSignature.POSITIVE_CERTIFICATION);
            generator.setHashedSubpackets(said(time, lifetime, SIGN_AND_CERTIFY));
            return with(PGPPublicKey.addCertification(key, id, generator.generateCertification(id, key)));
        } catch (PGPException e) {
            throw new AssertionError(e);
        }
    }

    /** Revoked by its owner. */
    public SampleKey revoked(Instant time) {
        try {
            PGPPublicKey key = ring.getPublicKey();
            PGPSignatureGenerator generator = statement(PGPSignature.KEY_REVOCATION);
            generator.setHashedSubpackets(said(time, null, 0));
            return with(PGPPublicKey.addCertification(key, generator.generateCertification(key)));
        } catch (PGPException e) {
            throw new AssertionError(e);
        }
    }

    /** With its newest subkey revoked. */
    public SampleKey subkeyRevoked(Instant time) {
        try {
            List<PGPPublicKey> keys = new ArrayList<>();
            ring.getPublicKeys().forEachRemaining(keys::add);
            PGPPublicKey subkey = keys.get(keys.size() - 1);
            PGPSignatureGenerator generator = statement(PGPSignature.SUBKEY_REVOCATION);
            generator.setHashedSubpackets(said(time, null, 0));
            return with(PGPPublicKey.addCertification(
                    subkey, generator.generateCertification(ring.getPublicKey(), subkey)));
        } catch (PGPException e) {
            throw new AssertionError(e);
        }
    }

    /** With its secrets locked by OCB and Argon2, as RFC 9580 recommends. */
    public SampleKey lockedByOcb(String words) {
        try {
            return new SampleKey(
                    PGPSecretKeyRing.copyWithNewPassword(
                            ring,
                            new BcPBESecretKeyDecryptorBuilderProvider()
                                    .provide()
                                    .build(passphrase),
                            new BcAEADSecretKeyEncryptorBuilder(
                                            AEADAlgorithmTags.OCB,
                                            SymmetricKeyAlgorithmTags.AES_256,
                                            S2K.Argon2Params.memoryConstrainedParameters())
                                    .build(
                                            words.toCharArray(),
                                            ring.getPublicKey().getPublicKeyPacket())),
                    words.toCharArray());
        } catch (PGPException e) {
            throw new AssertionError(e);
        }
    }

    public PGPSecretKeyRing ring() {
        return ring;
    }

    public String fingerprint() {
        return HexFormat.of().withUpperCase().formatHex(ring.getPublicKey().getFingerprint());
    }

    /** The armored text of the secret key. */
    public byte[] secret() {
        try {
            return new Armor(Armor.SECRET_KEY, ring.getEncoded()).text();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The armored text of the public key. */
    public byte[] published() {
        try {
            return new Armor(Armor.PUBLIC_KEY, ring.toCertificate().getEncoded()).text();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A signer with the key. */
    public OpenPgpSigner signer() {
        try {
            return OpenPgpSigner.of(secret(), passphrase.clone(), CREATED);
        } catch (KeyException e) {
            throw new AssertionError(e);
        }
    }

    private SampleKey with(PGPPublicKey key) {
        return new SampleKey(
                PGPSecretKeyRing.replacePublicKeys(ring, PGPPublicKeyRing.insertPublicKey(ring.toCertificate(), key)),
                passphrase);
    }

    private PGPSignatureGenerator statement(int type) throws PGPException {
        PGPSignatureGenerator generator = new PGPSignatureGenerator(
                new BcPGPContentSignerBuilder(ring.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA512),
                ring.getPublicKey());
        generator.init(
                type,
                ring.getSecretKey()
                        .extractPrivateKey(new BcPBESecretKeyDecryptorBuilderProvider()
                                .provide()
                                .build(passphrase)));
        return generator;
    }

    private static PGPSignatureSubpacketVector said(Instant time, @Nullable Duration lifetime, int flags) {
        PGPSignatureSubpacketGenerator said = new PGPSignatureSubpacketGenerator();
        said.setSignatureCreationTime(Date.from(time));
        if (lifetime != null) {
            said.setKeyExpirationTime(true, lifetime.toSeconds());
        }
        if (flags != 0) {
            said.setKeyFlags(true, flags);
        }
        return said.generate();
    }

    private static @Nullable PBESecretKeyEncryptor locker(char[] passphrase) throws PGPException {
        return passphrase.length == 0
                ? null
                : new BcPBESecretKeyEncryptorBuilder(
                                SymmetricKeyAlgorithmTags.AES_256,
                                new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA256))
                        .build(passphrase);
    }

    private static PGPDigestCalculator sha1() throws PGPException {
        return Objects.requireNonNull(new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1));
    }
}
