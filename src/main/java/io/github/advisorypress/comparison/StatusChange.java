package io.github.advisorypress.comparison;

import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.Vulnerability;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That a product stands otherwise to a vulnerability than before.
 *
 * @param vulnerability its key
 * @param productId the CSAF {@code product_id}
 * @param after absent where the product has no status any longer
 */
public record StatusChange(
        String vulnerability,
        String productId,
        ProductStatus before,
        @Nullable ProductStatus after) {
    /**
     * Every product that was affected by a vulnerability and is now known not to be, or is not named any longer, or
     * whose vulnerability is not; in the order of the later state, those of vulnerabilities that are gone at the end. A
     * product whose versions are not listed is still named if any range of it is affected: which range holds more
     * nobody can tell.
     */
    public static List<StatusChange> noLongerAffected(Bulletin before, Bulletin after) {
        List<StatusChange> changes = new ArrayList<>();
        for (Pair<Vulnerability> pair : VulnerabilityComparison.pairs(before, after)) {
            Vulnerability was = pair.before();
            if (was != null) {
                changes.addAll(of(before, was, after, pair.after()));
            }
        }
        return changes;
    }

    private static List<StatusChange> of(
            Bulletin before, Vulnerability was, Bulletin after, @Nullable Vulnerability is) {
        Map<String, Set<ProductStatus>> earlier = VulnerabilityComparison.statuses(before, was);
        Map<String, Set<ProductStatus>> later = VulnerabilityComparison.statuses(after, is);
        Set<String> affectedRanges = new HashSet<>();
        if (is != null) {
            after.affected(is).stream()
                    .filter(product -> product.range() != null)
                    .forEach(product -> affectedRanges.add(product.product().id()));
        }
        List<StatusChange> changes = new ArrayList<>();
        for (ListedProduct product : before.affected(was)) {
            Set<ProductStatus> statuses = later.getOrDefault(product.productId(), Set.of());
            boolean isClear = statuses.contains(ProductStatus.KNOWN_NOT_AFFECTED);
            boolean isGone = statuses.isEmpty()
                    && !affectedRanges.contains(product.product().id());
            if (isClear || isGone) {
                changes.add(new StatusChange(
                        was.key(),
                        product.productId(),
                        affectedStatus(earlier.getOrDefault(product.productId(), Set.of())),
                        isClear ? ProductStatus.KNOWN_NOT_AFFECTED : null));
            }
        }
        return changes;
    }

    private static ProductStatus affectedStatus(Set<ProductStatus> statuses) {
        return statuses.contains(ProductStatus.KNOWN_AFFECTED)
                ? ProductStatus.KNOWN_AFFECTED
                : statuses.stream()
                        .filter(ProductStatus::isAffected)
                        .findFirst()
                        .orElse(ProductStatus.KNOWN_AFFECTED);
    }
}
