package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafRevision;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.CsafTracking;
import io.github.advisorypress.validation.csaf.CsafVersion;
import io.github.advisorypress.validation.csaf.Excerpt;
import java.util.Optional;

/** Finds revision numbers by another kind of versioning than the rest of the document. */
final class MixedVersioning implements CsafTest {
    @Override
    public String id() {
        return "csaf-mixed-versioning";
    }

    @Override
    public String clause() {
        return "6.1.30";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        CsafTracking tracking = new CsafTracking(document);
        CsafVersion measure = measure(tracking).orElse(null);
        if (measure == null) {
            return;
        }
        for (CsafRevision revision : tracking.revisions()) {
            // CSAF 2.0, 6.1.30: integer or semantic versioning, but one of them in the whole document.
            revision.number()
                    .filter(number -> number.isInteger() != measure.isInteger())
                    .ifPresent(number -> findings.report(
                            revision.element().at("number").path(), Excerpt.of(number), Excerpt.of(measure)));
        }
    }

    /** The document version; without one, the first number in the history. */
    private static Optional<CsafVersion> measure(CsafTracking tracking) {
        return tracking.version().or(() -> tracking.revisions().stream()
                .flatMap(revision -> revision.number().stream())
                .findFirst());
    }
}
