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
     * @param score the highest base score
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
        return OverallSeverity.of(bulletin.advisory())
                .map(severity -> new Rating(
                        severity,
                        bulletin.advisory().vulnerabilities().stream()
                                .flatMap(vulnerability -> OverallSeverity.highest(vulnerability).stream())
                                .map(CvssVector::baseScore)
                                .max(Comparator.naturalOrder())
                                .orElse(null)));
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
