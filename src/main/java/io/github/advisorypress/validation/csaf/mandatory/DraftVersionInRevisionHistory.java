package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafRevision;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.CsafTracking;
import io.github.advisorypress.validation.csaf.CsafVersion;
import io.github.advisorypress.validation.csaf.Excerpt;

/** Finds revisions of a released document that are numbered 0 or 0.y.z. */
final class DraftVersionInRevisionHistory implements CsafTest {
    @Override
    public String id() {
        return "csaf-draft-version-in-revision-history";
    }

    @Override
    public String clause() {
        return "6.1.18";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        CsafTracking tracking = new CsafTracking(document);
        // CSAF 2.0, 6.1.18: the history of a document that is final or interim begins with its first release.
        if (!tracking.isReleased()) {
            return;
        }
        for (CsafRevision revision : tracking.revisions()) {
            revision.number()
                    .filter(CsafVersion::isBeforeFirstRelease)
                    .ifPresent(number -> findings.report(
                            revision.element().at("number").path(), Excerpt.of(number), tracking.status()));
        }
    }
}
