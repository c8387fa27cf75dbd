package io.github.advisorypress.output.site;

import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.Flag;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.ProductRange;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.Remediation;
import io.github.advisorypress.model.RemediationCategory;
import io.github.advisorypress.model.Threat;
import io.github.advisorypress.model.ThreatCategory;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.output.site.AdvisoryPage.Affected;
import io.github.advisorypress.output.site.AdvisoryPage.AffectedRow;
import io.github.advisorypress.output.site.AdvisoryPage.GroupRow;
import io.github.advisorypress.output.site.AdvisoryPage.Measure;
import io.github.advisorypress.output.site.AdvisoryPage.ProductGroup;
import io.github.advisorypress.output.site.AdvisoryPage.ProductLine;
import io.github.advisorypress.output.site.AdvisoryPage.VersionView;
import io.github.advisorypress.output.site.AdvisoryPage.Versions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The products of one bulletin as its page shows them: versions that share their remedies or reasons share a row. */
final class ProductTables {
    private static final int READ_AT_A_GLANCE = 8;

    private final Bulletin bulletin;
    private final PageLanguage language;
    private final Function<Vulnerability, Link> links;
    private final Map<String, Integer> order = new LinkedHashMap<>();
    private final LocalDate published;

    /** @param links leads to a vulnerability of the page */
    ProductTables(Bulletin bulletin, PageLanguage language, Function<Vulnerability, Link> links) {
        this.bulletin = bulletin;
        this.language = language;
        this.links = links;
        this.published = PageLanguage.utc(bulletin.advisory().currentRelease());
        bulletin.products()
                .forEach(product -> order.putIfAbsent(product.product().id(), order.size()));
    }

    private List<Vulnerability> vulnerabilities() {
        return bulletin.advisory().vulnerabilities();
    }

    private boolean severalVulnerabilities() {
        return vulnerabilities().size() > 1;
    }

    /** The affected and fixed products with the remedies of each; absent if there are none. */
    @Nullable
    Affected affected() {
        Map<AffectedRow, Set<Link>> rows = new LinkedHashMap<>();
        Map<AffectedRow, String> productOf = new LinkedHashMap<>();
        for (Vulnerability vulnerability : vulnerabilities()) {
            Map<String, List<ListedProduct>> fixed = byProduct(fixed(vulnerability));
            Map<String, List<ListedProduct>> affected = byProduct(bulletin.affected(vulnerability));
            Set<String> products = new LinkedHashSet<>(affected.keySet());
            products.addAll(fixed.keySet());
            for (String product : products) {
                List<ListedProduct> versions = affected.getOrDefault(product, List.of());
                List<ListedProduct> repaired = fixed.getOrDefault(product, List.of());
                for (AffectedRow row : rows(vulnerability, versions, repaired)) {
                    rows.computeIfAbsent(row, key -> new LinkedHashSet<>()).add(links.apply(vulnerability));
                    productOf.putIfAbsent(row, product);
                }
            }
        }
        if (rows.isEmpty()) {
            return null;
        }
        List<AffectedRow> sorted = new ArrayList<>(rows.keySet());
        sorted.sort(Comparator.comparing(row -> place(productOf.getOrDefault(row, ""))));
        return new Affected(
                language.word("affected.caption"),
                severalVulnerabilities(),
                sorted.stream()
                        .map(row -> withLinks(row, rows.getOrDefault(row, Set.of())))
                        .toList());
    }

    private int place(String product) {
        return order.getOrDefault(product, Integer.MAX_VALUE);
    }

    private static AffectedRow withLinks(AffectedRow row, Collection<Link> vulnerabilities) {
        return new AffectedRow(
                row.product(),
                row.family(),
                row.affected(),
                row.fixed(),
                row.remedies(),
                row.moreBelow(),
                List.copyOf(vulnerabilities));
    }

    private List<ListedProduct> fixed(Vulnerability vulnerability) {
        Set<ListedProduct> fixed = new LinkedHashSet<>();
        for (ProductStatus status : ProductStatus.values()) {
            if (status.isFixed() || status == ProductStatus.RECOMMENDED) {
                fixed.addAll(bulletin.productsWith(vulnerability, status));
            }
        }
        return List.copyOf(fixed);
    }

    private List<AffectedRow> rows(
            Vulnerability vulnerability, List<ListedProduct> affected, List<ListedProduct> fixed) {
        Map<List<Remediation>, List<ListedProduct>> groups = new LinkedHashMap<>();
        for (ListedProduct product : affected) {
            groups.computeIfAbsent(remedies(vulnerability, product), key -> new ArrayList<>())
                    .add(product);
        }
        if (affected.isEmpty()) {
            groups.put(List.of(), List.of());
        }
        List<AffectedRow> rows = new ArrayList<>();
        groups.forEach((remedies, versions) -> {
            ListedProduct any = versions.isEmpty() ? fixed.get(0) : versions.get(0);
            boolean isRepaired = versions.isEmpty()
                    || remedies.isEmpty()
                    || remedies.stream().anyMatch(remedy -> remedy.category() == RemediationCategory.VENDOR_FIX);
            rows.add(new AffectedRow(
                    language.text(any.product().name()),
                    language.text(any.family().name()),
                    versions(versions, affectedRanges(vulnerability), this::endOfSupport),
                    versions(isRepaired ? fixed : List.of(), List.of(), version -> null),
                    remedies.stream()
                            .filter(remedy -> !isTemporary(remedy))
                            .map(remedy -> measure(remedy, List.of(), List.of()))
                            .toList(),
                    remedies.stream().anyMatch(ProductTables::isTemporary),
                    List.of()));
        });
        return rows;
    }

    /** Whether it helps only until there is a fix. */
    static boolean isTemporary(Remediation remediation) {
        return remediation.category() == RemediationCategory.MITIGATION
                || remediation.category() == RemediationCategory.WORKAROUND;
    }

    private List<Remediation> remedies(Vulnerability vulnerability, ListedProduct product) {
        return vulnerability.remediations().stream()
                .filter(remediation ->
                        bulletin.productsOf(vulnerability, remediation).contains(product))
                .toList();
    }

    /** A remediation; where it is not for every product that the vulnerability affects, with its products. */
    Measure measure(Remediation remediation, List<ProductLine> products, List<Link> vulnerabilities) {
        Remediation.Plan plan = remediation.plan();
        return new Measure(
                remediation.category().word(),
                language.word("remediation." + remediation.category().word()),
                language.text(remediation.details()),
                PageLanguage.href(remediation.url()),
                language.dayOrNull(remediation.date()),
                plan == null
                        ? null
                        : language.sentence(
                                "plan.sentence",
                                plan.version(),
                                language.longDay(plan.date()).shown()),
                products,
                vulnerabilities);
    }

    private static List<ProductRange> affectedRanges(Vulnerability vulnerability) {
        List<ProductRange> ranges = new ArrayList<>();
        vulnerability.productStatus().forEach((status, named) -> {
            if (status.isAffected()) {
                ranges.addAll(named);
            }
        });
        return ranges;
    }

    /** Products under investigation; absent if there are none. */
    @Nullable
    ProductGroup investigated() {
        return group(
                "investigation.caption",
                ProductStatus.UNDER_INVESTIGATION,
                (vulnerability, product) -> remedies(vulnerability, product).stream()
                        .filter(remedy -> !isTemporary(remedy))
                        .map(remedy -> language.text(remedy.details()))
                        .toList());
    }

    /** Products that are known not to be affected; absent if there are none. */
    @Nullable
    ProductGroup notAffected() {
        return group("not-affected.caption", ProductStatus.KNOWN_NOT_AFFECTED, this::justifications);
    }

    private List<Text> justifications(Vulnerability vulnerability, ListedProduct product) {
        List<Text> reasons = new ArrayList<>();
        for (Flag flag : vulnerability.flags()) {
            if (bulletin.productsOf(vulnerability, flag).contains(product)) {
                reasons.add(
                        new Text(language.word("justification." + flag.label().word()), null));
            }
        }
        for (Threat threat : vulnerability.threats()) {
            if (threat.category() == ThreatCategory.IMPACT
                    && bulletin.expand(threat.products()).contains(product)) {
                reasons.add(language.text(threat.details()));
            }
        }
        return reasons;
    }

    /** Says why a product stands in a table. */
    private interface Reasons {
        List<Text> of(Vulnerability vulnerability, ListedProduct product);
    }

    private @Nullable ProductGroup group(String caption, ProductStatus status, Reasons reasons) {
        Map<GroupRow, Set<Link>> rows = new LinkedHashMap<>();
        Map<GroupRow, String> productOf = new LinkedHashMap<>();
        for (Vulnerability vulnerability : vulnerabilities()) {
            List<ProductRange> ranges = vulnerability.productStatus().getOrDefault(status, List.of());
            byProduct(bulletin.productsWith(vulnerability, status)).forEach((product, listed) -> {
                Map<List<Text>, List<ListedProduct>> alike = listed.stream()
                        .collect(Collectors.groupingBy(
                                each -> reasons.of(vulnerability, each), LinkedHashMap::new, Collectors.toList()));
                alike.forEach((why, versions) -> {
                    var row = new GroupRow(
                            language.text(versions.get(0).product().name()),
                            language.text(versions.get(0).family().name()),
                            versions(versions, ranges, version -> null),
                            why,
                            List.of());
                    rows.computeIfAbsent(row, key -> new LinkedHashSet<>()).add(links.apply(vulnerability));
                    productOf.putIfAbsent(row, product);
                });
            });
        }
        if (rows.isEmpty()) {
            return null;
        }
        List<GroupRow> sorted = new ArrayList<>(rows.keySet());
        sorted.sort(Comparator.comparing(row -> place(productOf.getOrDefault(row, ""))));
        return new ProductGroup(
                language.word(caption),
                severalVulnerabilities(),
                sorted.stream()
                        .map(row -> new GroupRow(
                                row.product(),
                                row.family(),
                                row.versions(),
                                row.reasons(),
                                List.copyOf(rows.getOrDefault(row, Set.of()))))
                        .toList());
    }

    private static Map<String, List<ListedProduct>> byProduct(List<ListedProduct> products) {
        return products.stream()
                .collect(Collectors.groupingBy(
                        product -> product.product().id(), LinkedHashMap::new, Collectors.toList()));
    }

    /** The versions, with those of the written ranges that speak of them and of no other. */
    private Versions versions(
            List<ListedProduct> versions, List<ProductRange> ranges, Function<ListedProduct, @Nullable String> remark) {
        Set<String> written = new LinkedHashSet<>();
        boolean every = false;
        for (ProductRange range : ranges) {
            List<ListedProduct> named = bulletin.expand(List.of(range));
            if (!named.isEmpty() && versions.containsAll(named)) {
                String text = range.range();
                if (text != null) {
                    written.add(text);
                } else if (range.versions().isEmpty()) {
                    every = true;
                }
            }
        }
        List<VersionView> views = versions.stream()
                .filter(version -> version.version() != null || (written.isEmpty() && !isEveryVersion(version)))
                .map(version -> new VersionView(PageLanguage.clean(version.versionOrRange()), remark.apply(version)))
                .toList();
        return new Versions(
                List.copyOf(written),
                every,
                views,
                views.size() > READ_AT_A_GLANCE
                        ? language.sentence("versions.count", String.valueOf(views.size()))
                        : null);
    }

    private static boolean isEveryVersion(ListedProduct product) {
        String range = product.range();
        return range != null && range.endsWith("/*");
    }

    /** That the support of a version ended before the bulletin was last updated. */
    private @Nullable String endOfSupport(ListedProduct product) {
        var version = product.version();
        LocalDate end = version == null ? null : version.endOfSupport();
        return end == null || end.isAfter(published) ? null : language.sentence("versions.unsupported", end.toString());
    }

    /** The products in a few lines, one for each product. */
    List<ProductLine> lines(List<ListedProduct> products) {
        List<ProductLine> lines = new ArrayList<>();
        byProduct(products).forEach((id, versions) -> {
            Set<String> seen = new LinkedHashSet<>();
            versions.forEach(version ->
                    seen.add(isEveryVersion(version) ? language.word("versions.every") : version.versionOrRange()));
            lines.add(new ProductLine(
                    language.text(versions.get(0).product().name()),
                    PageLanguage.clean(String.join(language.word("list.separator"), seen))));
        });
        return lines;
    }

    /** The products in a few lines, if they are not simply all that the vulnerability affects. */
    List<ProductLine> linesUnlessAll(List<ListedProduct> products, Vulnerability vulnerability) {
        Set<ListedProduct> all = new HashSet<>(bulletin.affected(vulnerability));
        return all.equals(new HashSet<>(products)) ? List.of() : lines(products);
    }
}
