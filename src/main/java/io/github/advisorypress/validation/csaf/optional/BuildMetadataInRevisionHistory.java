package io.github.advisorypress.validation.csaf.optional;

import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafRevision;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.CsafTracking;
import io.github.advisorypress.validation.csaf.CsafVersion;
import io.github.advisorypress.validation.csaf.Excerpt;

/** Finds revisions whose number has build metadata. */
final class BuildMetadataInRevisionHistory implements CsafTest {
    @Override
    public String id() {
        return "csaf-build-metadata-in-revision-history";
    }

    @Override
    public String clause() {
        return "6.2.4";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        // CSAF 2.0, 6.2.4: the version of the document may have it, the number of a revision had better not.
        for (CsafRevision revision : new CsafTracking(document).revisions()) {
            revision.number()
                    .filter(CsafVersion::hasBuildMetadata)
                    .ifPresent(number ->
                            findings.report(revision.element().at("number").path(), Excerpt.of(number)));
        }
    }
}
