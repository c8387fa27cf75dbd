package io.github.advisorypress.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Comparators over the versions of one product: {@code >=3.0 <3.2.1 || =4.0}. A space means “and”, {@code ||} means
 * “or”. Which version is older is the register's order, so every version named must be listed there.
 */
public record VersionRange(List<List<Comparator>> alternatives) {
    private static final Pattern COMPARATOR = Pattern.compile("(>=|<=|>|<|=)\\s*([^\\s<>=|,]+)");

    public VersionRange {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /** One bound of a range. */
    public record Comparator(String operator, String version) {
        boolean accepts(int place, int bound) {
            return switch (operator) {
                case ">=" -> place >= bound;
                case ">" -> place > bound;
                case "<=" -> place <= bound;
                case "<" -> place < bound;
                default -> place == bound;
            };
        }
    }

    /** The range that a text states; empty if it has another form. */
    public static Optional<VersionRange> parse(String text) {
        List<List<Comparator>> alternatives = new ArrayList<>();
        for (String part : text.split("\\|\\|", -1)) {
            List<Comparator> bounds = new ArrayList<>();
            Matcher matcher = COMPARATOR.matcher(part);
            int end = 0;
            while (matcher.find()) {
                if (!part.substring(end, matcher.start()).isBlank()) {
                    return Optional.empty();
                }
                bounds.add(new Comparator(matcher.group(1), matcher.group(2)));
                end = matcher.end();
            }
            if (bounds.isEmpty() || !part.substring(end).isBlank()) {
                return Optional.empty();
            }
            alternatives.add(bounds);
        }
        return Optional.of(new VersionRange(alternatives));
    }

    /** The versions named as bounds, in the order written. */
    public List<String> bounds() {
        return alternatives.stream()
                .flatMap(List::stream)
                .map(Comparator::version)
                .toList();
    }

    /** The product's versions within the range, in the register's order; none if a bound is not listed. */
    public List<ProductVersion> select(Product product) {
        List<ProductVersion> selected = new ArrayList<>();
        if (bounds().stream().anyMatch(bound -> product.indexOf(bound) < 0)) {
            return selected;
        }
        for (int place = 0; place < product.versions().size(); place++) {
            for (List<Comparator> bounds : alternatives) {
                int candidate = place;
                if (bounds.stream().allMatch(bound -> bound.accepts(candidate, product.indexOf(bound.version())))) {
                    selected.add(product.versions().get(place));
                    break;
                }
            }
        }
        return selected;
    }

    /** The constraints of a range of a product whose versions are not listed, as {@code vers} writes them. */
    static String toVers(ProductRange range) {
        String written = range.range();
        if (written != null) {
            return parse(written)
                    .map(parsed -> parsed.alternatives.stream()
                            .flatMap(List::stream)
                            .map(bound -> ("=".equals(bound.operator) ? "" : bound.operator) + bound.version)
                            .collect(Collectors.joining("|")))
                    .orElse("*");
        }
        return range.versions().isEmpty() ? "*" : String.join("|", range.versions());
    }
}
