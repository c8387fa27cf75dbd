package io.github.advisorypress.output.site;

import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.PriorityLevel;
import io.github.advisorypress.model.Severity;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.output.Edition;
import io.github.advisorypress.scoring.CvssVector;
import io.github.advisorypress.scoring.OverallSeverity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What lists say of each bulletin's severity, computed once for all pages. */
final class Ratings {
    private final Map<AdvisoryId, Rating> ratings = new HashMap<>();

    /**
     * What a bulletin or a vulnerability is rated.
     *
     * @param score the highest base score; absent where the publisher states another severity than it stands for
     */
    record Rating(Severity severity, @Nullable BigDecimal score) {
        Badge badge(PageLanguage language) {
            return new Badge(
                    severity.word(),
                    language.word("severity." + severity.word()),
                    score == null ? null : score.toPlainString());
        }
    }

    Ratings(Edition edition) {
        for (Bulletin bulletin : edition.bulletins()) {
            rate(bulletin).ifPresent(rating -> ratings.put(bulletin.id(), rating));
        }
    }

    Optional<Rating> of(AdvisoryId id) {
        return Optional.ofNullable(ratings.get(id));
    }

    private static Optional<Rating> rate(Bulletin bulletin) {
        Optional<Rating> highest = highest(bulletin);
        return OverallSeverity.of(bulletin.advisory())
                .map(severity ->
                        highest.filter(rating -> rating.severity() == severity).orElse(new Rating(severity, null)));
    }

    /** What the most severe of a bulletin's vulnerabilities is rated by CVSS, whatever the publisher states. */
    static Optional<Rating> highest(Bulletin bulletin) {
        return bulletin.advisory().vulnerabilities().stream()
                .flatMap(vulnerability -> OverallSeverity.highest(vulnerability).stream())
                .max(Comparator.comparing(CvssVector::baseScore))
                .map(vector -> new Rating(vector.baseSeverity(), vector.baseScore()));
    }

    /** What a vulnerability is rated by its highest vector. */
    static Optional<Rating> of(Vulnerability vulnerability) {
        return OverallSeverity.highest(vulnerability)
                .map(vector -> new Rating(vector.baseSeverity(), vector.baseScore()));
    }

    /** Whether any vulnerability of the bulletin has to be acted upon at once. */
    static boolean isUrgent(Bulletin bulletin) {
        return !bulletin.advisory().isWithdrawn()
                && bulletin.advisory().vulnerabilities().stream()
                        .anyMatch(vulnerability -> vulnerability.priority() != null
                                && vulnerability.priority().level() == PriorityLevel.IMMEDIATE);
    }
}
