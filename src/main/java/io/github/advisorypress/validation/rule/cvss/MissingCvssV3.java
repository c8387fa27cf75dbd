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

/** Finds affected products that are scored by CVSS 4.0 alone. */
final class MissingCvssV3 implements AdvisoryRule {
    private final ProductRegister register;

    MissingCvssV3(ProductRegister register) {
        this.register = register;
    }

    @Override
    public String id() {
        return "missing-cvss-v3";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.2.3: every affected product has a score, and CSAF 2.0 has no place for CVSS 4.0";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        Bulletin bulletin = Bulletin.of(advisory, register);
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            Vulnerability vulnerability = advisory.vulnerabilities().get(i);
            Set<ListedProduct> third = new LinkedHashSet<>();
            for (Score score : vulnerability.scores()) {
                if (score.cvssV3() != null) {
                    third.addAll(bulletin.productsOf(vulnerability, score));
                }
            }
            Set<ListedProduct> affected = new LinkedHashSet<>(bulletin.affected(vulnerability));
            for (int j = 0; j < vulnerability.scores().size(); j++) {
                Score score = vulnerability.scores().get(j);
                List<ListedProduct> onlyFourth = bulletin.productsOf(vulnerability, score).stream()
                        .filter(listed -> affected.contains(listed) && !third.contains(listed))
                        .toList();
                if (score.cvssV3() == null && !onlyFourth.isEmpty()) {
                    findings.report(
                            FieldPath.of("vulnerabilities", i, "scores", j, "cvss_v3"), ProductNames.of(onlyFourth));
                }
            }
        }
    }
}
