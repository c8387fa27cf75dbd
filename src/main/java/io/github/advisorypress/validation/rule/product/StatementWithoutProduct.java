package io.github.advisorypress.validation.rule.product;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Flag;
import io.github.advisorypress.model.ProductRange;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.Remediation;
import io.github.advisorypress.model.Score;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.List;
import java.util.function.Predicate;

/** Finds scores, flags and remediations that leave out their products where there are none to stand for. */
final class StatementWithoutProduct implements AdvisoryRule {
    private final ProductRegister register;

    StatementWithoutProduct(ProductRegister register) {
        this.register = register;
    }

    @Override
    public String id() {
        return "statement-without-product";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.1.29 and 6.1.32: every remediation and flag names products, and so does every score";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (StatedProducts stated : StatedProducts.of(advisory, register)) {
            boolean affected = states(stated, ProductStatus::isAffected);
            boolean investigated = states(stated, ProductStatus.UNDER_INVESTIGATION::equals);
            Vulnerability vulnerability = stated.vulnerability();
            if (!affected) {
                report(
                        stated,
                        "scores",
                        vulnerability.scores().stream().map(Score::products).toList(),
                        "known_affected",
                        findings);
            }
            if (!states(stated, ProductStatus.KNOWN_NOT_AFFECTED::equals)) {
                report(
                        stated,
                        "flags",
                        vulnerability.flags().stream().map(Flag::products).toList(),
                        "known_not_affected",
                        findings);
            }
            if (!affected && !investigated) {
                report(
                        stated,
                        "remediations",
                        vulnerability.remediations().stream()
                                .map(Remediation::products)
                                .toList(),
                        "known_affected, under_investigation",
                        findings);
            }
        }
    }

    private static boolean states(StatedProducts stated, Predicate<ProductStatus> choice) {
        return stated.vulnerability().productStatus().keySet().stream().anyMatch(choice);
    }

    private static void report(
            StatedProducts stated,
            String field,
            List<List<ProductRange>> products,
            String statuses,
            Findings findings) {
        for (int i = 0; i < products.size(); i++) {
            if (products.get(i).isEmpty()) {
                findings.report(stated.path().child(field).child(i), field, statuses);
            }
        }
    }
}
