package io.github.advisorypress.validation.rule.cvss;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.Score;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.ProductNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds products that one vulnerability scores twice by the same version of CVSS. */
final class MultipleScoresForProduct implements AdvisoryRule {
    private final ProductRegister register;

    MultipleScoresForProduct(ProductRegister register) {
        this.register = register;
    }

    @Override
    public String id() {
        return "multiple-scores-for-product";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.1.7: a product has at most one score of each version for a vulnerability";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        Bulletin bulletin = Bulletin.of(advisory, register);
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            check(
                    bulletin,
                    advisory.vulnerabilities().get(i),
                    FieldPath.of("vulnerabilities", i, "scores"),
                    Score::cvssV3,
                    "cvss_v3",
                    findings);
            check(
                    bulletin,
                    advisory.vulnerabilities().get(i),
                    FieldPath.of("vulnerabilities", i, "scores"),
                    Score::cvssV4,
                    "cvss_v4",
                    findings);
        }
    }

    private static void check(
            Bulletin bulletin,
            Vulnerability vulnerability,
            FieldPath path,
            Function<Score, @Nullable String> vector,
            String field,
            Findings findings) {
        Set<ListedProduct> scored = new LinkedHashSet<>();
        for (int i = 0; i < vulnerability.scores().size(); i++) {
            Score score = vulnerability.scores().get(i);
            if (vector.apply(score) != null) {
                List<ListedProduct> again = bulletin.productsOf(vulnerability, score).stream()
                        .filter(listed -> !scored.add(listed))
                        .toList();
                if (!again.isEmpty()) {
                    findings.report(path.child(i).child(field), ProductNames.of(again), field);
                }
            }
        }
    }
}
