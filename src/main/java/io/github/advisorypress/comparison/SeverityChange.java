package io.github.advisorypress.comparison;

import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.Severity;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.scoring.CvssVector;
import io.github.advisorypress.scoring.OverallSeverity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That a bulletin is rated otherwise than before.
 *
 * @param vulnerability its key; empty for the overall severity that the publisher states
 * @param before CSAF's word for the severity, after the base score of a vulnerability: {@code 8.1 high},
 *     {@code critical}
 * @param after the same; {@link #UNRATED} where there is no rating any longer
 */
public record SeverityChange(String vulnerability, String before, String after) {
    /** What stands for a rating that is gone. */
    public static final String UNRATED = "-";

    /**
     * Every rating that went down or away: the highest base score of a vulnerability that both states name, by CVSS 3
     * where there is one; and the overall severity, where either state has it stated by the publisher. First the
     * overall severity, then vulnerabilities in the order of the later state.
     */
    public static List<SeverityChange> lowered(Bulletin before, Bulletin after) {
        List<SeverityChange> lowered = new ArrayList<>();
        overall(before, after).ifPresent(lowered::add);
        for (Pair<Vulnerability> pair : VulnerabilityComparison.pairs(before, after)) {
            Vulnerability was = pair.before();
            Vulnerability is = pair.after();
            if (was != null && is != null) {
                OverallSeverity.highest(was)
                        .flatMap(highest -> lowered(is.key(), highest, OverallSeverity.highest(is)))
                        .ifPresent(lowered::add);
            }
        }
        return lowered;
    }

    private static Optional<SeverityChange> overall(Bulletin before, Bulletin after) {
        if (before.advisory().aggregateSeverity() == null && after.advisory().aggregateSeverity() == null) {
            return Optional.empty();
        }
        Optional<Severity> is = OverallSeverity.of(after.advisory());
        return OverallSeverity.of(before.advisory())
                .filter(was -> is.isEmpty() || is.get().compareTo(was) < 0)
                .map(was -> new SeverityChange(
                        "", was.word(), is.map(Severity::word).orElse(UNRATED)));
    }

    private static Optional<SeverityChange> lowered(String key, CvssVector was, Optional<CvssVector> is) {
        boolean isLower = is.isEmpty() || is.get().baseScore().compareTo(was.baseScore()) < 0;
        return isLower
                ? Optional.of(new SeverityChange(
                        key, words(was), is.map(SeverityChange::words).orElse(UNRATED)))
                : Optional.empty();
    }

    private static String words(CvssVector vector) {
        return vector.baseScore().toPlainString() + " " + vector.baseSeverity().word();
    }
}
