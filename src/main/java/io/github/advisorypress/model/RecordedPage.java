package io.github.advisorypress.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * A page of prose as the published record remembers it.
 *
 * @param digest the SHA-256 of its title and body, in lower-case hexadecimal digits
 */
public record RecordedPage(LanguageTag language, String name, LocalDate updated, String digest) {
    /** What the record remembers of a page; the digest is that of its title, a line feed and its body in UTF-8. */
    public static RecordedPage of(ProsePage page) {
        byte[] text = (page.title() + "\n" + page.body()).getBytes(StandardCharsets.UTF_8);
        try {
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text));
            return new RecordedPage(page.language(), page.name(), page.updated(), digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
