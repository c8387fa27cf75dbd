package io.github.advisorypress.model;

import org.jspecify.annotations.Nullable;

/**
 * A product as a bulletin lists it: one version of it, or a range of versions where the register lists none.
 *
 * @param productId the CSAF {@code product_id}, unique over the register and never reused
 * @param version the version; absent where {@code range} is given
 * @param range the range in {@code vers} notation; absent where {@code version} is given
 */
public record ListedProduct(
        String productId,
        ProductFamily family,
        Product product,
        @Nullable ProductVersion version,
        @Nullable String range) {
    /** The version, or the range in {@code vers} notation. */
    public String versionOrRange() {
        if (version != null) {
            return version.version();
        }
        return range == null ? "" : range;
    }

    /** Two are equal if their product IDs are: these are unique over the register. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListedProduct that && productId.equals(that.productId);
    }

    @Override
    public int hashCode() {
        return productId.hashCode();
    }
}
