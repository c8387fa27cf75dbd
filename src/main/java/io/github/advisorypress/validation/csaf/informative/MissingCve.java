package io.github.advisorypress.validation.csaf.informative;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;

/** Finds vulnerabilities without a CVE ID. */
final class MissingCve implements CsafTest {
    @Override
    public String id() {
        return "csaf-missing-cve";
    }

    @Override
    public String clause() {
        return "6.3.3";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (JsonElement vulnerability : document.vulnerabilities()) {
            if (vulnerability.node().isObject()
                    && vulnerability.text("cve").filter(cve -> !cve.isBlank()).isEmpty()) {
                findings.report(vulnerability.at("cve").path(), VulnerabilityName.of(vulnerability));
            }
        }
    }
}
