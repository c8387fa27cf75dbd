package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;

/** Finds vulnerabilities of a security advisory that have no product status. */
final class MissingProductStatus implements CsafTest {
    @Override
    public String id() {
        return "csaf-missing-product-status";
    }

    @Override
    public String clause() {
        return "6.1.27.6";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        if (Profile.SECURITY_ADVISORY.holdsFor(document)) {
            for (JsonElement vulnerability : document.vulnerabilities()) {
                if (vulnerability.node().isObject()
                        && !vulnerability.at("product_status").node().isObject()) {
                    findings.report(vulnerability.at("product_status").path(), VulnerabilityName.of(vulnerability));
                }
            }
        }
    }
}
