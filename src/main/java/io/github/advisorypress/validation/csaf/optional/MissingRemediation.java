package io.github.advisorypress.validation.csaf.optional;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;
import io.github.advisorypress.validation.csaf.NamedProducts;
import io.github.advisorypress.validation.csaf.StatusGroup;
import java.util.List;

/** Finds products that are affected or under investigation and have no remediation. */
final class MissingRemediation implements CsafTest {
    @Override
    public String id() {
        return "csaf-missing-remediation";
    }

    @Override
    public String clause() {
        return "6.2.2";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (JsonElement vulnerability : document.vulnerabilities()) {
            var remedied = new NamedProducts(document, vulnerability.items("remediations"));
            for (StatusGroup group : List.of(StatusGroup.AFFECTED, StatusGroup.UNDER_INVESTIGATION)) {
                for (JsonElement reference : group.references(vulnerability)) {
                    reference
                            .text()
                            .filter(id -> !remedied.contains(id))
                            .ifPresent(id ->
                                    findings.report(reference.path(), Excerpt.of(id), StatusGroup.statusOf(reference)));
                }
            }
        }
    }
}
