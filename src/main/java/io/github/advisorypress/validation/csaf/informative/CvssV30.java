package io.github.advisorypress.validation.csaf.informative;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;

/** Finds scores by CVSS 3.0. */
final class CvssV30 implements CsafTest {
    @Override
    public String id() {
        return "csaf-cvss-v30";
    }

    @Override
    public String clause() {
        return "6.3.2";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (JsonElement vulnerability : document.vulnerabilities()) {
            for (JsonElement score : vulnerability.items("scores")) {
                check(score.at("cvss_v3"), findings);
            }
        }
    }

    // CSAF 2.0, 6.3.2: the version says it, or else the vector does.
    private static void check(JsonElement cvss, Findings findings) {
        String vector = cvss.text("vectorString").orElse("");
        if (cvss.text("version").filter("3.0"::equals).isPresent()) {
            findings.report(cvss.at("version").path(), Excerpt.of(vector));
        } else if (vector.startsWith("CVSS:3.0/")) {
            findings.report(cvss.at("vectorString").path(), Excerpt.of(vector));
        }
    }
}
