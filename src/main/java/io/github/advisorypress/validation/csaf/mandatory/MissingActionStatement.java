package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;
import io.github.advisorypress.validation.csaf.NamedProducts;

/** Finds affected products of a VEX document that no remediation is for. */
final class MissingActionStatement implements CsafTest {
    @Override
    public String id() {
        return "csaf-missing-action-statement";
    }

    @Override
    public String clause() {
        return "6.1.27.10";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        if (!Profile.VEX.holdsFor(document)) {
            return;
        }
        for (JsonElement vulnerability : document.vulnerabilities()) {
            NamedProducts named = new NamedProducts(document, vulnerability.items("remediations"));
            for (JsonElement product : vulnerability.at("product_status").items("known_affected")) {
                product.text()
                        .filter(id -> !named.contains(id))
                        .ifPresent(id ->
                                findings.report(product.path(), Excerpt.of(id), VulnerabilityName.of(vulnerability)));
            }
        }
    }
}
