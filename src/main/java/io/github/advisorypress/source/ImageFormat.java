package io.github.advisorypress.source;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The formats of images that content may hold. */
enum ImageFormat {
    PNG("(?i).*\\.png", "89504e470d0a1a0a"),
    JPEG("(?i).*\\.jpe?g", "ffd8ff");

    /** How many bytes an image may have. */
    static final int LIMIT = 16 * 1024 * 1024;

    private final String names;
    private final String signature;

    ImageFormat(String names, String signature) {
        this.names = names;
        this.signature = signature;
    }

    /** The format that a file's name promises. */
    static Optional<ImageFormat> named(String fileName) {
        return Arrays.stream(values())
                .filter(format -> fileName.matches(format.names))
                .findFirst();
    }

    /** Whether a file begins as this format does. */
    boolean isFormatOf(byte[] bytes) {
        int length = Math.min(bytes.length, signature.length() / 2);
        return HexFormat.of().formatHex(bytes, 0, length).equals(signature);
    }
}
