package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafRevision;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.CsafTracking;
import io.github.advisorypress.validation.csaf.CsafVersion;
import io.github.advisorypress.validation.csaf.Excerpt;

/** Finds revisions whose number has a pre-release part. */
final class PreReleaseInRevisionHistory implements CsafTest {
    @Override
    public String id() {
        return "csaf-pre-release-in-revision-history";
    }

    @Override
    public String clause() {
        return "6.1.19";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        // CSAF 2.0, 6.1.19: this holds for drafts as well.
        for (CsafRevision revision : new CsafTracking(document).revisions()) {
            revision.number()
                    .filter(CsafVersion::hasPreRelease)
                    .ifPresent(number ->
                            findings.report(revision.element().at("number").path(), Excerpt.of(number)));
        }
    }
}
