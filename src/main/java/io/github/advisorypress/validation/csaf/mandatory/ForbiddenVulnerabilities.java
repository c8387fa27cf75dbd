package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;

/** Finds an informational advisory with vulnerabilities. */
final class ForbiddenVulnerabilities implements CsafTest {
    @Override
    public String id() {
        return "csaf-forbidden-vulnerabilities";
    }

    @Override
    public String clause() {
        return "6.1.27.3";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        // CSAF 2.0, 6.1.27.3: the element does not exist, whatever its value
        if (Profile.INFORMATIONAL_ADVISORY.holdsFor(document) && document.root().has("vulnerabilities")) {
            findings.report(document.root().at("vulnerabilities").path(), document.category());
        }
    }
}
