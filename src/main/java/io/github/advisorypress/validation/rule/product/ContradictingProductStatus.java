package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.ProductNames;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds versions that one vulnerability gives two statuses which exclude each other. */
final class ContradictingProductStatus implements AdvisoryRule {
    private final ProductRegister register;

    ContradictingProductStatus(ProductRegister register) {
        this.register = register;
    }

    @Override
    public String id() {
        return "contradicting-product-status";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.1.6: affected, not affected, fixed and under investigation are disjoint";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        StatedProducts.of(advisory, register).forEach(stated -> check(stated, findings));
    }

    private static void check(StatedProducts stated, Findings findings) {
        Map<ListedProduct, ProductStatus> first = new LinkedHashMap<>();
        for (ProductStatus status : stated.vulnerability().productStatus().keySet()) {
            if (status == ProductStatus.RECOMMENDED) {
                continue;
            }
            for (PlacedRange placed : stated.ranges(status::equals)) {
                Map<ProductStatus, List<ListedProduct>> contradicting = new EnumMap<>(ProductStatus.class);
                for (ListedProduct listed : stated.expand(placed.range())) {
                    ProductStatus other = first.putIfAbsent(listed, status);
                    if (other != null && group(other) != group(status)) {
                        contradicting
                                .computeIfAbsent(other, key -> new ArrayList<>())
                                .add(listed);
                    }
                }
                contradicting.forEach((other, listed) ->
                        findings.report(placed.path(), ProductNames.of(listed), status.word(), other.word()));
            }
        }
    }

    // CSAF 2.0, 6.1.6: the contradicting groups; “recommended” belongs to none of them.
    private static ProductStatus group(ProductStatus status) {
        if (status.isAffected()) {
            return ProductStatus.KNOWN_AFFECTED;
        }
        return status.isFixed() ? ProductStatus.FIXED : status;
    }
}
