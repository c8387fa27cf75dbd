package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.DocumentCategory;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;

/** Finds informational bulletins that state vulnerabilities. */
final class InformationalWithVulnerabilities implements AdvisoryRule {

    @Override
    public String id() {
        return "informational-with-vulnerabilities";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.1.27.3";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        if (advisory.category() == DocumentCategory.CSAF_INFORMATIONAL_ADVISORY
                && !advisory.vulnerabilities().isEmpty()) {
            findings.report(
                    FieldPath.of("vulnerabilities"),
                    Integer.toString(advisory.vulnerabilities().size()));
        }
    }
}
