package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.DocumentCategory;
import io.github.advisorypress.model.ReferenceCategory;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;

/** Finds informational bulletins that refer to no source outside. */
final class InformationalWithoutExternalReference implements AdvisoryRule {

    @Override
    public String id() {
        return "informational-without-external-reference";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 6.1.27.2";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        if (advisory.category() == DocumentCategory.CSAF_INFORMATIONAL_ADVISORY
                && advisory.references().stream()
                        .noneMatch(reference -> reference.category() == ReferenceCategory.EXTERNAL)) {
            findings.report(FieldPath.of("references"), advisory.category().word());
        }
    }
}
