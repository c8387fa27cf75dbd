package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.DocumentCategory;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;

/** Finds bulletins about vulnerabilities that state none. */
final class MissingVulnerabilities implements AdvisoryRule {

    @Override
    public String id() {
        return "missing-vulnerabilities";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.1.27.11";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        boolean needs = advisory.category() == DocumentCategory.CSAF_SECURITY_ADVISORY
                || advisory.category() == DocumentCategory.CSAF_VEX;
        if (needs && advisory.vulnerabilities().isEmpty()) {
            findings.report(FieldPath.of("vulnerabilities"), advisory.category().word());
        }
    }
}
