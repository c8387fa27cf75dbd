package io.github.advisorypress.validation.csaf;

import io.github.advisorypress.json.JsonElement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What {@code /document/tracking} says of versions and dates. */
public final class CsafTracking {
    private static final Comparator<CsafRevision> BY_DATE_THEN_NUMBER = Comparator.comparing(
                    (CsafRevision revision) -> revision.date().orElseThrow())
            .thenComparing(revision -> revision.number().orElseThrow());

    private final JsonElement element;
    private final List<CsafRevision> revisions;

    /** Reads the revision history once. */
    public CsafTracking(CsafDocument document) {
        this.element = document.tracking();
        this.revisions = element.items("revision_history").stream()
                .map(CsafRevision::new)
                .toList();
    }

    /** {@code /document/tracking} itself. */
    public JsonElement element() {
        return element;
    }

    /** The document's {@code version}, where it is one. */
    public Optional<CsafVersion> version() {
        return element.text("version").flatMap(CsafVersion::parse);
    }

    /** The document's {@code status}, empty where there is none. */
    public String status() {
        return element.text("status").orElse("");
    }

    /** Whether the document is {@code final} or {@code interim}. */
    public boolean isReleased() {
        return status().equals("final") || status().equals("interim");
    }

    /** The revision history as it is written. */
    public List<CsafRevision> revisions() {
        return revisions;
    }

    /**
     * The revisions that have a date and a number, ascending by date. The standard leaves the order at one date open;
     * there the lower number goes first, as the official test files have it and CSAF 2.1 writes.
     */
    public List<CsafRevision> sortedRevisions() {
        return revisions.stream()
                .filter(revision ->
                        revision.date().isPresent() && revision.number().isPresent())
                .sorted(BY_DATE_THEN_NUMBER)
                .toList();
    }

    /**
     * The whole history, ascending by date; nothing where the order is not known, because a date or a number is not in
     * the form that the standard gives it. A single revision needs no date.
     */
    public List<CsafRevision> wholeSortedHistory() {
        List<CsafRevision> sorted = revisions.size() == 1
                ? revisions.stream()
                        .filter(revision -> revision.number().isPresent())
                        .toList()
                : sortedRevisions();
        return sorted.size() == revisions.size() ? sorted : List.of();
    }
}
