package io.github.advisorypress.output;

import java.nio.charset.StandardCharsets;

/**
 * A file of the site in memory.
 *
 * @param path relative to the site's root, with {@code /} between its parts; never absolute, never with {@code ..}
 * @param content its bytes; not copied, so whoever makes one hands them over
 */
@SuppressWarnings("ArrayRecordComponent") // files are passed on by reference and never compared
public record OutputFile(String path, byte[] content) {
    public OutputFile {
        if (path.isEmpty() || path.startsWith("/") || path.contains("\\") || ("/" + path + "/").contains("/../")) {
            throw new IllegalArgumentException("Not a path within the site: " + path);
        }
    }

    /** A file of text in UTF-8. */
    public static OutputFile text(String path, String content) {
        return new OutputFile(path, content.getBytes(StandardCharsets.UTF_8));
    }
}
