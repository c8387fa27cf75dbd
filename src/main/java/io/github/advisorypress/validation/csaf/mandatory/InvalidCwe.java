package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.scoring.CweTable;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;
import java.util.Optional;

/** Finds CWE entries that are no weakness of the CWE list, or do not have its name there. */
final class InvalidCwe implements CsafTest {
    private final CweTable cwes;

    InvalidCwe(CweTable cwes) {
        this.cwes = cwes;
    }

    @Override
    public String id() {
        return "csaf-invalid-cwe";
    }

    @Override
    public String clause() {
        return "6.1.11";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (JsonElement vulnerability : document.vulnerabilities()) {
            JsonElement cwe = vulnerability.at("cwe");
            cwe.text("id").ifPresent(id -> check(cwe, id, findings));
        }
    }

    private void check(JsonElement cwe, String id, Findings findings) {
        // CSAF 2.0, 6.1.11: it exists and is valid. A document does not say of which version of the list.
        Optional<String> official = cwes.name(id);
        Optional<String> stated = cwe.text("name");
        if (official.isEmpty()) {
            report(cwe.at("id"), id, stated.orElse(""), "–", findings);
        } else if (stated.isPresent() && !stated.equals(official)) {
            report(cwe.at("name"), id, stated.get(), official.get(), findings);
        }
    }

    private void report(JsonElement wrong, String id, String name, String official, Findings findings) {
        findings.report(wrong.path(), Excerpt.of(id), Excerpt.of(name), cwes.listVersion(), official);
    }
}
