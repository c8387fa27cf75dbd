package io.github.advisorypress.output.site;

import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.PriorityLevel;
import io.github.advisorypress.model.Severity;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.output.Edition;
import java.math.BigDecimal;
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
        Rating highest = null;
        for (Vulnerability vulnerability : bulletin.advisory().vulnerabilities()) {
            highest = higher(highest, of(vulnerability).orElse(null));
        }
        Severity stated = bulletin.advisory().aggregateSeverity();
        if (stated == null) {
            return Optional.ofNullable(highest);
        }
        return Optional.of(new Rating(stated, highest == null ? null : highest.score()));
    }

    /** The highest of a vulnerability's scores. */
    static Optional<Rating> of(Vulnerability vulnerability) {
        return vulnerability.scores().stream().flatMap(score -> Scores.rating(score).stream()).reduce(Ratings::higher);
    }

    private static @Nullable Rating higher(@Nullable Rating one, @Nullable Rating other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        int byScore = one.score() == null || other.score() == null ? 0 : one.score().compareTo(other.score());
        int order = byScore == 0 ? one.severity().compareTo(other.severity()) : byScore;
        return order >= 0 ? one : other;
    }

    /** Whether any vulnerability of the bulletin has to be acted upon at once. */
    static boolean isUrgent(Bulletin bulletin) {
        return !bulletin.advisory().isWithdrawn()
                && bulletin.advisory().vulnerabilities().stream()
                        .anyMatch(vulnerability -> vulnerability.priority() != null
                                && vulnerability.priority().level() == PriorityLevel.IMMEDIATE);
    }
}
