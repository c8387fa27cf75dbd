package io.github.advisorypress.record;

import io.github.advisorypress.model.LanguageTag;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A CSAF document as the record keeps it; its bytes stay on the disk until they are published.
 *
 * @param path where it stands in the site
 * @param file where it stands in the record
 * @param sha256 the digest that the record keeps, in lower-case hexadecimal digits
 * @param signature the file of its detached signature; absent where it was not signed when it was recorded
 */
public record RecordedDocument(
        LanguageTag language,
        String path,
        Path file,
        String sha256,
        @Nullable Path signature) {}
