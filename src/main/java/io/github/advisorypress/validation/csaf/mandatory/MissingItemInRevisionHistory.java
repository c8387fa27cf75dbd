package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafRevision;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.CsafTracking;
import io.github.advisorypress.validation.csaf.CsafVersion;
import io.github.advisorypress.validation.csaf.Excerpt;

/** Finds revisions before which, in the order of the dates, a number is left out. */
final class MissingItemInRevisionHistory implements CsafTest {
    @Override
    public String id() {
        return "csaf-missing-item-in-revision-history";
    }

    @Override
    public String clause() {
        return "6.1.21";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        // CSAF 2.0, 6.1.21: the first number is 0 or 1, and may be either.
        VersionNumber next = VersionNumber.ONE;
        for (CsafRevision revision : new CsafTracking(document).wholeSortedHistory()) {
            CsafVersion number = revision.number().orElseThrow();
            // CSAF 2.0, 6.1.21: of semantic versions, only the major version counts.
            VersionNumber major = new VersionNumber(number.major());
            if (major.compareTo(next) > 0) {
                String form = number.isInteger() ? "" : ".y.z";
                findings.report(revision.element().at("number").path(), missing(next, major, form), Excerpt.of(number));
            }
            if (major.compareTo(next) >= 0) {
                next = major.successor();
            }
        }
    }

    private static String missing(VersionNumber first, VersionNumber end, String form) {
        String from = Excerpt.of(first.digits()) + form;
        VersionNumber last = end.predecessor();
        return first.equals(last) ? from : from + "–" + Excerpt.of(last.digits()) + form;
    }
}
