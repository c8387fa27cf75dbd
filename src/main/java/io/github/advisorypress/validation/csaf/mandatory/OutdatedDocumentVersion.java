package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafRevision;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.CsafTracking;
import io.github.advisorypress.validation.csaf.CsafVersion;
import io.github.advisorypress.validation.csaf.Excerpt;
import java.util.List;

/** Finds a document version that is not the number of the latest revision. */
final class OutdatedDocumentVersion implements CsafTest {
    @Override
    public String id() {
        return "csaf-outdated-document-version";
    }

    @Override
    public String clause() {
        return "6.1.16";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        CsafTracking tracking = new CsafTracking(document);
        List<CsafRevision> history = tracking.wholeSortedHistory();
        if (history.isEmpty() || tracking.version().isEmpty()) {
            return;
        }
        CsafVersion latest = history.get(history.size() - 1).number().orElseThrow();
        CsafVersion version = tracking.version().orElseThrow();
        boolean draft = tracking.status().equals("draft");
        if (!compared(version, draft).equals(compared(latest, draft))) {
            findings.report(tracking.element().at("version").path(), Excerpt.of(version), Excerpt.of(latest));
        }
    }

    // CSAF 2.0, 6.1.16: build metadata does not count, nor does the pre-release part in a draft.
    private static String compared(CsafVersion version, boolean draft) {
        return draft ? version.withoutPreRelease() : version.withoutBuildMetadata();
    }
}
