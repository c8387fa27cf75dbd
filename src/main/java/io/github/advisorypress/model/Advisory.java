package io.github.advisorypress.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One advisory as its sources state it, complete for its newest revision.
 *
 * @param revisionHistory at least one, in the order of the source
 * @param aggregateSeverity the publisher's own overall severity, where stated
 * @param nextUpdate the day by which more will be said
 * @param text the long text by language, the prevailing one first
 * @param tlp who may read it
 * @param allowances what rules against leaks may not stop in it; never published
 */
public record Advisory(
        AdvisoryId id,
        Kind kind,
        DocumentCategory category,
        TrackingStatus status,
        Localized<String> title,
        List<Revision> revisionHistory,
        @Nullable Withdrawal withdrawal,
        @Nullable Severity aggregateSeverity,
        @Nullable Localized<String> aggregateSeverityReason,
        @Nullable LocalDate nextUpdate,
        List<Relation> related,
        List<String> aliases,
        List<Reference> references,
        List<Acknowledgment> acknowledgments,
        List<Vulnerability> vulnerabilities,
        Map<LanguageTag, AdvisoryText> text,
        Tlp tlp,
        List<Allowance> allowances) {
    public Advisory {
        revisionHistory = List.copyOf(revisionHistory);
        if (revisionHistory.isEmpty()) {
            throw new IllegalArgumentException("An advisory has at least one revision: " + id);
        }
        related = List.copyOf(related);
        aliases = List.copyOf(aliases);
        references = List.copyOf(references);
        acknowledgments = List.copyOf(acknowledgments);
        vulnerabilities = List.copyOf(vulnerabilities);
        text = Collections.unmodifiableMap(new LinkedHashMap<>(text));
        allowances = List.copyOf(allowances);
    }

    /** The newest revision: the last of the history. */
    public Revision currentRevision() {
        return revisionHistory.get(revisionHistory.size() - 1);
    }

    /** When the first revision is released (CSAF {@code initial_release_date}). */
    public Instant initialRelease() {
        return revisionHistory.get(0).date();
    }

    /** When the newest revision is released (CSAF {@code current_release_date}). */
    public Instant currentRelease() {
        return currentRevision().date();
    }

    public boolean isWithdrawn() {
        return withdrawal != null;
    }

    /** Every range of products that it names, in the order of the source, each once. */
    public Set<ProductRange> productRanges() {
        Set<ProductRange> ranges = new LinkedHashSet<>();
        for (Vulnerability vulnerability : vulnerabilities) {
            vulnerability.productStatus().values().forEach(ranges::addAll);
            vulnerability.scores().forEach(score -> ranges.addAll(score.products()));
            vulnerability.flags().forEach(flag -> ranges.addAll(flag.products()));
            vulnerability.threats().forEach(threat -> ranges.addAll(threat.products()));
            vulnerability.remediations().forEach(remediation -> ranges.addAll(remediation.products()));
        }
        return ranges;
    }

    /** The same advisory, related to these bulletins only. */
    public Advisory relatedTo(List<Relation> bulletins) {
        return new Advisory(
                id,
                kind,
                category,
                status,
                title,
                revisionHistory,
                withdrawal,
                aggregateSeverity,
                aggregateSeverityReason,
                nextUpdate,
                bulletins,
                aliases,
                references,
                acknowledgments,
                vulnerabilities,
                text,
                tlp,
                allowances);
    }

    /**
     * The text of one vulnerability in one language and field. With a single vulnerability, what the bulletin as a
     * whole says in a field of vulnerabilities is that vulnerability's.
     */
    public Optional<String> vulnerabilityText(LanguageTag language, Vulnerability vulnerability, TextField field) {
        AdvisoryText inLanguage = text.get(language);
        if (inLanguage == null) {
            return Optional.empty();
        }
        Optional<String> own = inLanguage.field(vulnerability.key(), field);
        return own.isPresent() || vulnerabilities.size() != 1 || !field.isOfVulnerability()
                ? own
                : inLanguage.field(field);
    }
}
