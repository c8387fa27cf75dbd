package io.github.advisorypress.signing;

import java.util.Map;
import java.util.Set;
import org.bouncycastle.bcpg.ECPublicBCPGKey;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.RSAPublicBCPGKey;
import org.bouncycastle.openpgp.PGPPublicKey;

/**
 * The algorithm of a key.
 *
 * @param name with its size or curve, as people write it
 * @param signs whether signatures can be made with it
 * @param weak whether what it signs can no longer be relied on
 */
record Algorithm(String name, boolean signs, boolean weak) {
    /** Three thousand bits of RSA are as hard as AES-128 (NIST SP 800-57, part 1, table 2). */
    private static final int STRONG_RSA = 3072;

    // Numbers of RFC 9580, 9.1, that nobody makes keys with any more.
    private static final int RSA_ONLY_ENCRYPTS = 2;
    private static final int RSA_ONLY_SIGNS = 3;
    private static final int ELGAMAL_SIGNS = 20;

    private static final int LARGEST_RSA = 16_384;
    private static final int LARGEST_EXPONENT = 256;
    private static final int STRONG_CURVE = 256;
    private static final Set<Integer> KNOWN = Set.of(
            PublicKeyAlgorithmTags.RSA_GENERAL,
            RSA_ONLY_ENCRYPTS,
            RSA_ONLY_SIGNS,
            PublicKeyAlgorithmTags.ELGAMAL_ENCRYPT,
            ELGAMAL_SIGNS,
            PublicKeyAlgorithmTags.DSA,
            PublicKeyAlgorithmTags.ECDH,
            PublicKeyAlgorithmTags.ECDSA,
            PublicKeyAlgorithmTags.EDDSA_LEGACY,
            PublicKeyAlgorithmTags.X25519,
            PublicKeyAlgorithmTags.X448,
            PublicKeyAlgorithmTags.Ed25519,
            PublicKeyAlgorithmTags.Ed448);
    private static final Map<String, String> CURVES = Map.of(
            "1.2.840.10045.3.1.7", "NIST P-256",
            "1.3.132.0.34", "NIST P-384",
            "1.3.132.0.35", "NIST P-521",
            "1.3.132.0.10", "secp256k1",
            "1.3.36.3.3.2.8.1.1.7", "Brainpool P-256",
            "1.3.36.3.3.2.8.1.1.11", "Brainpool P-384",
            "1.3.36.3.3.2.8.1.1.13", "Brainpool P-512");

    /** Whether the library can read a key of this algorithm. */
    static boolean isKnown(int tag) {
        return KNOWN.contains(tag);
    }

    static Algorithm of(PGPPublicKey key) {
        int bits = key.getBitStrength();
        return switch (key.getAlgorithm()) {
            case PublicKeyAlgorithmTags.RSA_GENERAL, RSA_ONLY_SIGNS ->
                new Algorithm("RSA " + bits, isUsable(key, bits), bits < STRONG_RSA);
            case PublicKeyAlgorithmTags.DSA -> new Algorithm("DSA " + bits, true, true);
            case ELGAMAL_SIGNS -> new Algorithm("ElGamal " + bits, false, true);
            case PublicKeyAlgorithmTags.ECDSA -> new Algorithm(curve(key), true, bits < STRONG_CURVE);
            case PublicKeyAlgorithmTags.EDDSA_LEGACY, PublicKeyAlgorithmTags.Ed25519 ->
                new Algorithm("Ed25519", true, false);
            case PublicKeyAlgorithmTags.Ed448 -> new Algorithm("Ed448", true, false);
            default -> new Algorithm("#" + key.getAlgorithm(), false, false);
        };
    }

    /** Numbers beyond these would keep a machine busy for minutes. */
    private static boolean isUsable(PGPPublicKey key, int bits) {
        return bits <= LARGEST_RSA
                && key.getPublicKeyPacket().getKey() instanceof RSAPublicBCPGKey rsa
                && rsa.getPublicExponent().bitLength() <= LARGEST_EXPONENT;
    }

    private static String curve(PGPPublicKey key) {
        String curve = key.getPublicKeyPacket().getKey() instanceof ECPublicBCPGKey ec
                ? ec.getCurveOID().getId()
                : "";
        return CURVES.getOrDefault(curve, "ECDSA " + curve);
    }
}
