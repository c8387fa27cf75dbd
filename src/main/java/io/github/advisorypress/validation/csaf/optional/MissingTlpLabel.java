package io.github.advisorypress.validation.csaf.optional;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import java.util.Set;

/** Finds a document without a TLP label that CSAF 2.0 knows. */
final class MissingTlpLabel implements CsafTest {
    private static final Set<String> LABELS = Set.of("AMBER", "GREEN", "RED", "WHITE");

    @Override
    public String id() {
        return "csaf-missing-tlp-label";
    }

    @Override
    public String clause() {
        return "6.2.10";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        JsonElement label = document.document().at("distribution").at("tlp").at("label");
        if (label.text().filter(LABELS::contains).isEmpty()) {
            findings.report(label.path());
        }
    }
}
