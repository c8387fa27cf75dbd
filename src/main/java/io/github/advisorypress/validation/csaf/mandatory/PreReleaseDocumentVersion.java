package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.CsafTracking;
import io.github.advisorypress.validation.csaf.CsafVersion;
import io.github.advisorypress.validation.csaf.Excerpt;

/** Finds a version with a pre-release part in a released document. */
final class PreReleaseDocumentVersion implements CsafTest {
    @Override
    public String id() {
        return "csaf-pre-release-document-version";
    }

    @Override
    public String clause() {
        return "6.1.20";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        CsafTracking tracking = new CsafTracking(document);
        // CSAF 2.0, 6.1.20: a document that is final or interim is no pre-release.
        if (tracking.isReleased()) {
            tracking.version()
                    .filter(CsafVersion::hasPreRelease)
                    .ifPresent(version -> findings.report(
                            tracking.element().at("version").path(), Excerpt.of(version), tracking.status()));
        }
    }
}
