package io.github.advisorypress.validation.csaf.optional;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;

/** Finds involvements without a date. */
final class MissingDateInInvolvements implements CsafTest {
    @Override
    public String id() {
        return "csaf-missing-date-in-involvements";
    }

    @Override
    public String clause() {
        return "6.2.7";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (JsonElement vulnerability : document.vulnerabilities()) {
            for (JsonElement involvement : vulnerability.items("involvements")) {
                // CSAF 2.0, 6.2.7: every involvement has a date.
                if (involvement.node().isObject() && !involvement.has("date")) {
                    findings.report(
                            involvement.at("date").path(),
                            Excerpt.of(involvement.text("party").orElse("?")));
                }
            }
        }
    }
}
