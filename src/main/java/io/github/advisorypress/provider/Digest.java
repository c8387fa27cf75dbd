package io.github.advisorypress.provider;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The secure hashes that a provider publishes. */
enum Digest {
    SHA256("SHA-256", ".sha256"),
    SHA512("SHA-512", ".sha512");

    private final String algorithm;
    private final String suffix;

    Digest(String algorithm, String suffix) {
        this.algorithm = algorithm;
        this.suffix = suffix;
    }

    /** What is put behind the name of a file to name the file with its digest. */
    String suffix() {
        return suffix;
    }

    /** The digest of these bytes in lower-case hexadecimal digits. */
    String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has " + algorithm, e);
        }
    }
}
