package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;
import java.util.HashMap;
import java.util.Map;

/** Finds CVE IDs that more than one vulnerability of the document has. */
final class MultipleUseOfSameCve implements CsafTest {
    @Override
    public String id() {
        return "csaf-multiple-use-of-same-cve";
    }

    @Override
    public String clause() {
        return "6.1.23";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        Map<String, JsonElement> first = new HashMap<>();
        for (JsonElement vulnerability : document.vulnerabilities()) {
            vulnerability.text("cve").ifPresent(cve -> {
                JsonElement earlier = first.putIfAbsent(cve, vulnerability);
                if (earlier != null) {
                    findings.report(
                            vulnerability.at("cve").path(),
                            Excerpt.of(cve),
                            earlier.path().toString());
                }
            });
        }
    }
}
