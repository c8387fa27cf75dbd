package io.github.advisorypress.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Comparators over the versions of one product: {@code >=3.0 <3.2.1 || =4.0}. A space means “and”, {@code ||} means
 * “or”. Which version is older is the register's order, so every version named must be listed there.
 */
public record VersionRange(List<List<Comparator>> alternatives) {
    public VersionRange {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /** One bound of a range. */
    public record Comparator(String operator, String version) {
        /** The places of versions that the bound at a place lets through. */
        private BitSet accepted(int place, int size) {
            BitSet accepted = new BitSet(size);
            if (operator.startsWith(">")) {
                accepted.set(place, size);
            } else if (operator.startsWith("<")) {
                accepted.set(0, place);
            }
            accepted.set(place, operator.endsWith("="));
            return accepted;
        }
    }

    /** The range that a text states; empty if it has another form. */
    public static Optional<VersionRange> parse(String text) {
        List<List<Comparator>> alternatives = new ArrayList<>();
        List<Comparator> bounds = new ArrayList<>();
        int at = skipSpace(text, 0);
        while (at < text.length()) {
            if (text.startsWith("||", at)) {
                if (bounds.isEmpty()) {
                    return Optional.empty();
                }
                alternatives.add(bounds);
                bounds = new ArrayList<>();
                at = skipSpace(text, at + 2);
                continue;
            }
            int version = operatorEnd(text, at);
            int start = skipSpace(text, version);
            int end = versionEnd(text, start);
            if (version == at || end == start) {
                return Optional.empty();
            }
            bounds.add(new Comparator(text.substring(at, version), text.substring(start, end)));
            at = skipSpace(text, end);
        }
        if (bounds.isEmpty()) {
            return Optional.empty();
        }
        alternatives.add(bounds);
        return Optional.of(new VersionRange(alternatives));
    }

    private static int operatorEnd(String text, int at) {
        char first = text.charAt(at);
        if (first == '=') {
            return at + 1;
        }
        if (first != '<' && first != '>') {
            return at;
        }
        return text.startsWith("=", at + 1) ? at + 2 : at + 1;
    }

    private static int versionEnd(String text, int at) {
        int end = at;
        while (end < text.length()
                && "<>=|,".indexOf(text.charAt(end)) < 0
                && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int skipSpace(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
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
        BitSet accepted = new BitSet();
        for (List<Comparator> bounds : alternatives) {
            BitSet within = new BitSet();
            within.set(0, product.versions().size());
            for (Comparator bound : bounds) {
                int place = product.indexOf(bound.version());
                if (place < 0) {
                    return List.of();
                }
                within.and(bound.accepted(place, product.versions().size()));
            }
            accepted.or(within);
        }
        return accepted.stream().mapToObj(product.versions()::get).toList();
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
