package io.github.advisorypress.source;

import io.github.advisorypress.model.Product;
import io.github.advisorypress.model.ProductRange;
import io.github.advisorypress.model.VersionRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the ranges of products whose versions are not listed, in {@code vers} notation or as authors write them. */
final class VersRange {
    private static final String PREFIX = "vers:";
    private static final int LONGEST = 200;

    private VersRange() {}

    /** The range of a product that a text states; nothing where it has another form or is of another scheme. */
    static Optional<ProductRange> parse(Product product, String text) {
        if (text.length() > LONGEST || text.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        String prefix = PREFIX + product.versionScheme() + "/";
        if (text.startsWith(prefix)) {
            return constraints(product, text.substring(prefix.length()));
        }
        return text.startsWith(PREFIX) || VersionRange.parse(text).isEmpty()
                ? Optional.empty()
                : Optional.of(new ProductRange(product.id(), List.of(), text.strip()));
    }

    private static Optional<ProductRange> constraints(Product product, String text) {
        if (text.equals("*")) {
            return Optional.of(ProductRange.everyVersionOf(product.id()));
        }
        List<String> constraints = List.of(text.split("\\|", -1));
        if (constraints.stream().anyMatch(constraint -> constraint.isBlank() || constraint.startsWith("!"))) {
            return Optional.empty();
        }
        boolean isList = constraints.stream().noneMatch(VersRange::isBound);
        String range = range(constraints);
        return isList
                ? Optional.of(new ProductRange(product.id(), constraints, null))
                : VersionRange.parse(range).map(parsed -> new ProductRange(product.id(), List.of(), range));
    }

    private static boolean isBound(String constraint) {
        return constraint.startsWith("<") || constraint.startsWith(">");
    }

    /** The constraints as comparators: each lower bound and each single version begins an alternative. */
    private static String range(List<String> constraints) {
        List<String> alternatives = new ArrayList<>();
        @Nullable String lower = null;
        for (String constraint : constraints) {
            if (constraint.startsWith("<")) {
                alternatives.add(lower == null ? constraint : lower + " " + constraint);
                lower = null;
                continue;
            }
            if (lower != null) {
                alternatives.add(lower);
            }
            lower = constraint.startsWith(">") ? constraint : null;
            if (lower == null) {
                alternatives.add("=" + constraint);
            }
        }
        if (lower != null) {
            alternatives.add(lower);
        }
        return String.join(" || ", alternatives);
    }
}
