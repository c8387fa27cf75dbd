package io.github.advisorypress.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Locale;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPairGeneratorProvider;

/** An OpenPGP key and the signatures that it makes, by Bouncy Castle alone. */
final class SampleSignature {
    private final PGPKeyPair pair;
    private final PGPKeyRingGenerator ring;

    private SampleSignature(PGPKeyPair pair, PGPKeyRingGenerator ring) {
        this.pair = pair;
        this.ring = ring;
    }

    static SampleSignature of(Instant created, Duration lifetime) {
        try {
            PGPKeyPair pair = new BcPGPKeyPairGeneratorProvider()
                    .get(PublicKeyPacket.VERSION_4, Date.from(created))
                    .generateLegacyEd25519KeyPair();
            PGPSignatureSubpacketGenerator said = new PGPSignatureSubpacketGenerator();
            said.setSignatureCreationTime(Date.from(created));
            said.setKeyFlags(true, KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA);
            said.setKeyExpirationTime(true, lifetime.toSeconds());
            PGPKeyRingGenerator ring = new PGPKeyRingGenerator(
                    PGPSignature.POSITIVE_CERTIFICATION,
                    pair,
                    "Capebay PSIRT <psirt@capebay.example>",
                    new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1),
                    said.generate(),
                    null,
                    new BcPGPContentSignerBuilder(pair.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA512),
                    null);
            return new SampleSignature(pair, ring);
        } catch (PGPException e) {
            throw new AssertionError(e);
        }
    }

    String fingerprint() {
        return HexFormat.of().formatHex(pair.getPublicKey().getFingerprint()).toUpperCase(Locale.ROOT);
    }

    byte[] publicKey() throws IOException {
        return armored(ring.generatePublicKeyRing().getEncoded());
    }

    byte[] secretKey() throws IOException {
        return armored(ring.generateSecretKeyRing().getEncoded());
    }

    byte[] sign(byte[] content) throws IOException {
        return armored(signature(content));
    }

    byte[] signUnarmored(byte[] content) throws IOException {
        return signature(content);
    }

    private byte[] signature(byte[] content) throws IOException {
        try {
            PGPSignatureGenerator generator = new PGPSignatureGenerator(
                    new BcPGPContentSignerBuilder(pair.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA512),
                    pair.getPublicKey());
            generator.init(PGPSignature.BINARY_DOCUMENT, pair.getPrivateKey());
            generator.update(content);
            return generator.generate().getEncoded();
        } catch (PGPException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] armored(byte[] packets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ArmoredOutputStream armor = ArmoredOutputStream.builder().build(out)) {
            armor.write(packets);
        }
        return out.toByteArray();
    }
}
