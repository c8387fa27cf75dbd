package io.github.advisorypress.model;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * A page of prose as the published record remembers it.
 *
 * @param digest the SHA-256 of its title and body, in lower-case hexadecimal digits
 */
public record RecordedPage(LanguageTag language, String name, LocalDate updated, String digest) {
    /** What the record remembers of a page; the digest is that of its title, a line feed and its body in UTF-8. */
    public static RecordedPage of(ProsePage page) {
        byte[] text = (page.title() + "\n" + page.body()).getBytes(StandardCharsets.UTF_8);
        return new RecordedPage(page.language(), page.name(), page.updated(), HashAlgorithm.SHA256.of(text));
    }
}
