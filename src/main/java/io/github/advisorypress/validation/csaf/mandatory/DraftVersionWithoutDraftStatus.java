package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.CsafTracking;
import io.github.advisorypress.validation.csaf.Excerpt;

/** Finds a document of another status than draft whose version is that of a draft. */
final class DraftVersionWithoutDraftStatus implements CsafTest {
    @Override
    public String id() {
        return "csaf-draft-version-without-draft-status";
    }

    @Override
    public String clause() {
        return "6.1.17";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        CsafTracking tracking = new CsafTracking(document);
        if (tracking.status().isEmpty() || tracking.status().equals("draft")) {
            return;
        }
        // CSAF 2.0, 6.1.17: 0, 0.y.z and versions with a pre-release part belong to drafts.
        tracking.version()
                .filter(version -> version.isBeforeFirstRelease() || version.hasPreRelease())
                .ifPresent(version -> findings.report(
                        tracking.element().at("status").path(), Excerpt.of(tracking.status()), Excerpt.of(version)));
    }
}
