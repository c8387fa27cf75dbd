package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafRevision;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.CsafTracking;
import io.github.advisorypress.validation.csaf.CsafVersion;
import io.github.advisorypress.validation.csaf.Excerpt;

/** Finds revisions that have a lower number than one of an earlier date. */
final class UnsortedRevisionHistory implements CsafTest {
    @Override
    public String id() {
        return "csaf-unsorted-revision-history";
    }

    @Override
    public String clause() {
        return "6.1.14";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        CsafRevision highest = null;
        for (CsafRevision revision : new CsafTracking(document).sortedRevisions()) {
            // CSAF 2.0, 6.1.14: in the order of the dates, the numbers ascend.
            if (highest == null || number(revision).compareTo(number(highest)) >= 0) {
                highest = revision;
            } else {
                findings.report(
                        revision.element().at("number").path(),
                        Excerpt.of(number(revision)),
                        Excerpt.of(revision.dateText()),
                        Excerpt.of(number(highest)),
                        Excerpt.of(highest.dateText()));
            }
        }
    }

    private static CsafVersion number(CsafRevision revision) {
        return revision.number().orElseThrow();
    }
}
