package io.github.advisorypress.validation.csaf.optional;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafRevision;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.CsafTracking;
import io.github.advisorypress.validation.csaf.DateTime;
import io.github.advisorypress.validation.csaf.Excerpt;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds a current release date before that of the newest revision. */
final class OlderCurrentReleaseDate implements CsafTest {
    @Override
    public String id() {
        return "csaf-older-current-release-date";
    }

    @Override
    public String clause() {
        return "6.2.6";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        CsafTracking tracking = new CsafTracking(document);
        JsonElement current = tracking.element().at("current_release_date");
        Optional<DateTime> release = current.text().flatMap(DateTime::parse);
        Optional<CsafRevision> newest = newest(tracking.revisions());
        if (release.isEmpty() || newest.isEmpty()) {
            return;
        }
        // CSAF 2.0, 6.2.6: not older, so the same moment is well, in whatever offset.
        if (release.get().compareTo(newest.get().date().orElseThrow()) < 0) {
            findings.report(
                    current.path(),
                    Excerpt.of(current.text().orElseThrow()),
                    Excerpt.of(newest.get().dateText()));
        }
    }

    private static Optional<CsafRevision> newest(List<CsafRevision> revisions) {
        return revisions.stream()
                .filter(revision -> revision.date().isPresent())
                .max(Comparator.comparing(revision -> revision.date().orElseThrow()));
    }
}
