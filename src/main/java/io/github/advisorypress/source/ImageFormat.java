package io.github.advisorypress.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The formats of images that content may hold. */
enum ImageFormat {
    PNG("(?i).*\\.png", "89504e470d0a1a0a"),
    JPEG("(?i).*\\.jpe?g", "ffd8ff");

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
    boolean isFormatOf(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] begin = stream.readNBytes(signature.length() / 2);
            return HexFormat.of().formatHex(begin).equals(signature);
        }
    }
}
