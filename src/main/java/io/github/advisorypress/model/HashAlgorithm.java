package io.github.advisorypress.model;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The secure hashes that tools can rely on; always written in lower-case hexadecimal digits. */
public enum HashAlgorithm {
    SHA256("SHA-256", ".sha256"),
    SHA512("SHA-512", ".sha512");

    private static final int AT_A_TIME = 65_536;

    private final String algorithm;
    private final String suffix;

    HashAlgorithm(String algorithm, String suffix) {
        this.algorithm = algorithm;
        this.suffix = suffix;
    }

    /** What is put behind the name of a file to name the file with its digest. */
    public String suffix() {
        return suffix;
    }

    /** The digest of these bytes. */
    public String of(byte[] content) {
        return HexFormat.of().formatHex(start().digest(content));
    }

    /** The digest of a stream to its end, which may be larger than the memory; the stream is not closed. */
    public String of(InputStream content) throws IOException {
        MessageDigest digest = start();
        byte[] bytes = new byte[AT_A_TIME];
        for (int read = content.read(bytes); read >= 0; read = content.read(bytes)) {
            digest.update(bytes, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private MessageDigest start() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }
}
