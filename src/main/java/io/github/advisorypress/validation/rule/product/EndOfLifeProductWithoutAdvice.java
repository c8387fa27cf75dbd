package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.ProductVersion;
import io.github.advisorypress.model.Remediation;
import io.github.advisorypress.model.RemediationCategory;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.ProductNames;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds affected versions past their end of support that are only told that no fix is available yet. */
final class EndOfLifeProductWithoutAdvice implements AdvisoryRule {
    private final ProductRegister register;

    EndOfLifeProductWithoutAdvice(ProductRegister register) {
        this.register = register;
    }

    @Override
    public String id() {
        return "end-of-life-product-without-advice";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "A version without support gets no fix, so its users have to be told what to do instead";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        LocalDate day = LocalDate.ofInstant(advisory.currentRelease(), ZoneOffset.UTC);
        for (StatedProducts stated : StatedProducts.of(advisory, register)) {
            Set<ListedProduct> promised = new LinkedHashSet<>();
            Set<ListedProduct> advised = new LinkedHashSet<>();
            for (Remediation remediation : stated.vulnerability().remediations()) {
                (remediation.category() == RemediationCategory.NONE_AVAILABLE ? promised : advised)
                        .addAll(stated.bulletin().productsOf(stated.vulnerability(), remediation));
            }
            for (PlacedRange placed : stated.ranges(ProductStatus::isAffected)) {
                List<ListedProduct> left = stated.expand(placed.range()).stream()
                        .filter(listed ->
                                isPastSupport(listed, day) && promised.contains(listed) && !advised.contains(listed))
                        .toList();
                if (!left.isEmpty()) {
                    findings.report(placed.path(), ProductNames.of(left));
                }
            }
        }
    }

    private static boolean isPastSupport(ListedProduct listed, LocalDate day) {
        ProductVersion version = listed.version();
        LocalDate end = version == null ? null : version.endOfSupport();
        return end != null && end.isBefore(day);
    }
}
