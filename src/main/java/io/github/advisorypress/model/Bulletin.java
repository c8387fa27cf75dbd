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

    /** The products that a score holds for: affected ones only, of those that it names. */
    public List<ListedProduct> productsOf(Vulnerability vulnerability, Score score) {
        return named(score.products(), affected(vulnerability));
    }

    /** The products that a flag speaks of: known not affected ones only, of those that it names. */
    public List<ListedProduct> productsOf(Vulnerability vulnerability, Flag flag) {
        return named(flag.products(), productsWith(vulnerability, ProductStatus.KNOWN_NOT_AFFECTED));
    }

    /** The products that a threat speaks of: of those that it names, any with a status; none if it names none. */
    public List<ListedProduct> productsOf(Vulnerability vulnerability, Threat threat) {
        Set<ListedProduct> listed = new LinkedHashSet<>();
        vulnerability.productStatus().values().forEach(ranges -> listed.addAll(expand(ranges)));
        return threat.products().isEmpty() ? List.of() : named(threat.products(), listed);
    }

    /**
     * The products that a remediation is for: of those that it names, affected ones and those under investigation. So
     * {@code products: [gateway]} means the versions of the gateway that need it, not those that are already fixed.
     */
    public List<ListedProduct> productsOf(Vulnerability vulnerability, Remediation remediation) {
        Set<ListedProduct> needy = new LinkedHashSet<>(affected(vulnerability));
        if (!remediation.products().isEmpty() || needy.isEmpty()) {
            needy.addAll(productsWith(vulnerability, ProductStatus.UNDER_INVESTIGATION));
        }
        return named(remediation.products(), needy);
    }

    private List<ListedProduct> named(List<ProductRange> ranges, Collection<ListedProduct> candidates) {
        if (ranges.isEmpty()) {
            return List.copyOf(candidates);
        }
        Set<ListedProduct> named = new LinkedHashSet<>(expand(ranges));
        named.retainAll(candidates);
        return List.copyOf(named);
    }
}
