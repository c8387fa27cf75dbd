package io.github.advisorypress.model;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One due revision of an advisory, resolved, in every language: all that a renderer may know of it.
 *
 * @param advisory its facts and texts; its newest revision is the one that is published
 * @param vendor the vendor's name in product names
 * @param expansion what each range that the advisory names stands for, in the order of the register
 */
public record Bulletin(Advisory advisory, Localized<String> vendor, Map<ProductRange, List<ListedProduct>> expansion) {
    public Bulletin {
        Map<ProductRange, List<ListedProduct>> copy = new LinkedHashMap<>();
        expansion.forEach((range, listed) -> copy.put(range, List.copyOf(listed)));
        expansion = Collections.unmodifiableMap(copy);
    }

    /**
     * The advisory with every range that it names expanded over the register, as the register stood at its newest
     * revision: a version that was released later is listed only if the advisory names it. So a later release changes
     * nothing that was published.
     */
    public static Bulletin of(Advisory advisory, ProductRegister register) {
        Set<ProductRange> ranges = advisory.productRanges();
        Set<String> named = new HashSet<>();
        for (ProductRange range : ranges) {
            range.namedVersions().forEach(version -> named.add(range.product() + ":" + version));
        }
        LocalDate day = LocalDate.ofInstant(advisory.currentRelease(), ZoneOffset.UTC);
        Map<ProductRange, List<ListedProduct>> expansion = new LinkedHashMap<>();
        for (ProductRange range : ranges) {
            expansion.put(
                    range,
                    register.expand(
                            range,
                            (product, version) -> version.isReleasedBy(day)
                                    || named.contains(product.id() + ":" + version.version())));
        }
        return new Bulletin(advisory, register.vendor(), expansion);
    }

    public AdvisoryId id() {
        return advisory.id();
    }

    /** What these ranges stand for, each product once, in the order of the ranges. */
    public List<ListedProduct> expand(Collection<ProductRange> ranges) {
        Set<ListedProduct> listed = new LinkedHashSet<>();
        ranges.forEach(range -> listed.addAll(expansion.getOrDefault(range, List.of())));
        return List.copyOf(listed);
    }

    /** Every product that the bulletin names in a status, each once. */
    public List<ListedProduct> products() {
        Set<ListedProduct> listed = new LinkedHashSet<>();
        advisory.vulnerabilities()
                .forEach(vulnerability ->
                        vulnerability.productStatus().values().forEach(ranges -> listed.addAll(expand(ranges))));
        return List.copyOf(listed);
    }

    /** The products that stand so to the vulnerability. */
    public List<ListedProduct> productsWith(Vulnerability vulnerability, ProductStatus status) {
        return expand(vulnerability.productStatus().getOrDefault(status, List.of()));
    }

    /** The products that have the vulnerability, by any of the statuses that say so. */
    public List<ListedProduct> affected(Vulnerability vulnerability) {
        Set<ListedProduct> listed = new LinkedHashSet<>();
        for (ProductStatus status : ProductStatus.values()) {
            if (status.isAffected()) {
                listed.addAll(productsWith(vulnerability, status));
            }
        }
        return List.copyOf(listed);
    }

    /** The products that a score holds for. */
    public List<ListedProduct> productsOf(Vulnerability vulnerability, Score score) {
        return score.products().isEmpty() ? affected(vulnerability) : expand(score.products());
    }

    /** The products that a flag speaks of. */
    public List<ListedProduct> productsOf(Vulnerability vulnerability, Flag flag) {
        return flag.products().isEmpty()
                ? productsWith(vulnerability, ProductStatus.KNOWN_NOT_AFFECTED)
                : expand(flag.products());
    }

    /** The products that a remediation is for. */
    public List<ListedProduct> productsOf(Vulnerability vulnerability, Remediation remediation) {
        if (!remediation.products().isEmpty()) {
            return expand(remediation.products());
        }
        List<ListedProduct> affected = affected(vulnerability);
        return affected.isEmpty() ? productsWith(vulnerability, ProductStatus.UNDER_INVESTIGATION) : affected;
    }
}
