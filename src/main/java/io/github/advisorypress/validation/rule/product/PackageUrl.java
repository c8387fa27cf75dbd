package io.github.advisorypress.validation.rule.product;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.Optional;

/** Package URLs, as far as the library knows their rules. */
public final class PackageUrl {
    private PackageUrl() {}

    /** The package URL that a text states; empty if it has another form. */
    public static Optional<PackageURL> parse(String text) {
        try {
            return Optional.of(new PackageURL(text));
        } catch (MalformedPackageURLException e) {
            return Optional.empty();
        }
    }
}
