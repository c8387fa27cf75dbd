package io.github.advisorypress.validation.csaf.informative;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;

/** Finds vulnerabilities without a weakness. */
final class MissingCwe implements CsafTest {
    @Override
    public String id() {
        return "csaf-missing-cwe";
    }

    @Override
    public String clause() {
        return "6.3.4";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (JsonElement vulnerability : document.vulnerabilities()) {
            if (vulnerability.node().isObject()
                    && vulnerability
                            .at("cwe")
                            .text("id")
                            .filter(id -> !id.isBlank())
                            .isEmpty()) {
                findings.report(vulnerability.at("cwe").path(), VulnerabilityName.of(vulnerability));
            }
        }
    }
}
