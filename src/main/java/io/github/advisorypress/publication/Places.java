package io.github.advisorypress.publication;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a publisher finds what it publishes.
 *
 * @param content the folder that people write in
 * @param templates templates and labels that stand in for the built-in ones of the same path
 * @param record the published record; where there is no such folder, or none is named, sites are made from the sources
 * @param baseline the commit of git that the record is compared with, such as {@code HEAD} or {@code origin/main}
 */
public record Places(
        Path content, @Nullable Path templates, @Nullable Path record, String baseline) {
    /** The commit that is checked out. */
    public static final String HEAD = "HEAD";

    /** Content without a record. */
    public static Places of(Path content, @Nullable Path templates) {
        return new Places(content, templates, null, HEAD);
    }
}
