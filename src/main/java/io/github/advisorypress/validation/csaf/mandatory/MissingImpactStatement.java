package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;
import io.github.advisorypress.validation.csaf.NamedProducts;
import java.util.ArrayList;
import java.util.List;

/** Finds products of a VEX document that are not affected without a word why. */
final class MissingImpactStatement implements CsafTest {
    @Override
    public String id() {
        return "csaf-missing-impact-statement";
    }

    @Override
    public String clause() {
        return "6.1.27.9";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        if (!Profile.VEX.holdsFor(document)) {
            return;
        }
        for (JsonElement vulnerability : document.vulnerabilities()) {
            NamedProducts named = new NamedProducts(document, impactStatements(vulnerability));
            for (JsonElement product : vulnerability.at("product_status").items("known_not_affected")) {
                product.text()
                        .filter(id -> !named.contains(id))
                        .ifPresent(id ->
                                findings.report(product.path(), Excerpt.of(id), VulnerabilityName.of(vulnerability)));
            }
        }
    }

    private static List<JsonElement> impactStatements(JsonElement vulnerability) {
        // CSAF 2.0, 6.1.27.9: any flag, but of the threats only those of the category impact
        List<JsonElement> statements = new ArrayList<>(vulnerability.items("flags"));
        for (JsonElement threat : vulnerability.items("threats")) {
            if (threat.text("category").filter("impact"::equals).isPresent()) {
                statements.add(threat);
            }
        }
        return statements;
    }
}
