package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;

/** Finds a security advisory or a VEX document without a list of vulnerabilities. */
final class MissingVulnerabilities implements CsafTest {
    @Override
    public String id() {
        return "csaf-missing-vulnerabilities";
    }

    @Override
    public String clause() {
        return "6.1.27.11";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        boolean applies = Profile.SECURITY_ADVISORY.holdsFor(document) || Profile.VEX.holdsFor(document);
        JsonElement vulnerabilities = document.root().at("vulnerabilities");
        if (applies && !vulnerabilities.node().isArray()) {
            findings.report(vulnerabilities.path(), document.category());
        }
    }
}
