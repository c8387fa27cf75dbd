package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import java.util.List;

/** Finds vulnerabilities of a VEX document that state none of the four statuses of VEX. */
final class MissingVexProductStatus implements CsafTest {
    private static final List<String> STATUSES =
            List.of("fixed", "known_affected", "known_not_affected", "under_investigation");

    @Override
    public String id() {
        return "csaf-missing-vex-product-status";
    }

    @Override
    public String clause() {
        return "6.1.27.7";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        if (Profile.VEX.holdsFor(document)) {
            for (JsonElement vulnerability : document.vulnerabilities()) {
                if (vulnerability.node().isObject() && !hasVexStatus(vulnerability.at("product_status"))) {
                    findings.report(vulnerability.at("product_status").path(), VulnerabilityName.of(vulnerability));
                }
            }
        }
    }

    private static boolean hasVexStatus(JsonElement productStatus) {
        return STATUSES.stream()
                .anyMatch(status -> productStatus.at(status).node().isArray());
    }
}
