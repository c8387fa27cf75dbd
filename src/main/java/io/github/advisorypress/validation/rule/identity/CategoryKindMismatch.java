package io.github.advisorypress.validation.rule.identity;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.DocumentCategory;
import io.github.advisorypress.model.Kind;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;

/** Finds CSAF profiles that the kind of bulletin cannot have. */
final class CategoryKindMismatch implements AdvisoryRule {

    @Override
    public String id() {
        return "category-kind-mismatch";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 4: which profile a bulletin of either kind has";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        DocumentCategory category = advisory.category();
        boolean fits = category == DocumentCategory.CSAF_VEX
                || (category == DocumentCategory.CSAF_SECURITY_ADVISORY) == (advisory.kind() == Kind.SA);
        if (!fits) {
            findings.report(FieldPath.of("category"), advisory.kind().name(), category.word());
        }
    }
}
