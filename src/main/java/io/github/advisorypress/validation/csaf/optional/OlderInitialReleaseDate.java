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

/** Finds an initial release date before that of the oldest revision. */
final class OlderInitialReleaseDate implements CsafTest {
    @Override
    public String id() {
        return "csaf-older-initial-release-date";
    }

    @Override
    public String clause() {
        return "6.2.5";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        CsafTracking tracking = new CsafTracking(document);
        JsonElement initial = tracking.element().at("initial_release_date");
        Optional<DateTime> release = initial.text().flatMap(DateTime::parse);
        Optional<CsafRevision> oldest = oldest(tracking.revisions());
        if (release.isEmpty() || oldest.isEmpty()) {
            return;
        }
        // CSAF 2.0, 6.2.5: not older, so the same moment is well, in whatever offset.
        if (release.get().compareTo(oldest.get().date().orElseThrow()) < 0) {
            findings.report(
                    initial.path(),
                    Excerpt.of(initial.text().orElseThrow()),
                    Excerpt.of(oldest.get().dateText()));
        }
    }

    private static Optional<CsafRevision> oldest(List<CsafRevision> revisions) {
        // A date that cannot be read may be the oldest.
        if (!revisions.stream().allMatch(revision -> revision.date().isPresent())) {
            return Optional.empty();
        }
        return revisions.stream()
                .min(Comparator.comparing(revision -> revision.date().orElseThrow()));
    }
}
