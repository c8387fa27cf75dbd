package io.github.advisorypress.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Products as an advisory names them: listed versions, a range over the register, or with neither every version.
 *
 * @param product the ID of a product in the register
 * @param versions versions as the register writes them
 * @param range comparators as the author wrote them, such as {@code >=3.0 <3.2.1}
 */
public record ProductRange(
        String product, List<String> versions, @Nullable String range) {
    public ProductRange {
        versions = List.copyOf(versions);
        if (range != null && !versions.isEmpty()) {
            throw new IllegalArgumentException("Either versions or a range, not both: " + product);
        }
    }

    /** The versions that it names itself: those listed, or the bounds of its range. */
    public List<String> namedVersions() {
        return range == null
                ? versions
                : VersionRange.parse(range).map(VersionRange::bounds).orElse(List.of());
    }

    /** Every version of a product. */
    public static ProductRange everyVersionOf(String product) {
        return new ProductRange(product, List.of(), null);
    }
}
