package io.github.advisorypress.model;

import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A product of the register.
 *
 * @param versions in the order of release, oldest first; that order alone says which version is older
 * @param versionScheme the {@code vers} scheme of a product whose versions cannot be listed; absent otherwise
 */
public record Product(
        String id,
        Localized<String> name,
        IdentificationHelper identification,
        List<ProductVersion> versions,
        @Nullable String versionScheme) {
    public Product {
        Identifier.require(id);
        versions = List.copyOf(versions);
    }

    /** The place of a version in the order of release, counted from zero; -1 if the register does not list it. */
    public int indexOf(String version) {
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).version().equals(version)) {
                return i;
            }
        }
        return -1;
    }

    Product only(BiPredicate<Product, ProductVersion> visible) {
        return new Product(
                id,
                name,
                identification,
                versions.stream().filter(version -> visible.test(this, version)).toList(),
                versionScheme);
    }

    /** Whether its versions are listed. */
    public boolean listsVersions() {
        return versionScheme == null;
    }
}
