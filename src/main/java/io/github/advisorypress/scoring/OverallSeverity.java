package io.github.advisorypress.scoring;

import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Score;
import io.github.advisorypress.model.Severity;
import io.github.advisorypress.model.Vulnerability;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** How severe a bulletin or a vulnerability is as a whole, the same in every output. */
public final class OverallSeverity {
    private OverallSeverity() {}

    /** What the publisher states, else the highest severity of any vulnerability; empty if nothing is scored. */
    public static Optional<Severity> of(Advisory advisory) {
        if (advisory.aggregateSeverity() != null) {
            return Optional.of(advisory.aggregateSeverity());
        }
        return advisory.vulnerabilities().stream()
                .flatMap(vulnerability -> of(vulnerability).stream())
                .max(Comparator.naturalOrder());
    }

    /** The severity of a vulnerability's {@link #highest} vector; empty if it is not scored. */
    public static Optional<Severity> of(Vulnerability vulnerability) {
        return highest(vulnerability).map(CvssVector::baseSeverity);
    }

    /**
     * The vector with the highest base score: of version 3 where there is one, since that is the version in which every
     * affected product is scored, else of version 4.0. Vectors that are not valid do not count.
     */
    public static Optional<CvssVector> highest(Vulnerability vulnerability) {
        Optional<CvssVector> third = highestV3(vulnerability);
        return third.isPresent() ? third : highestV4(vulnerability);
    }

    /** The vector of version 3 with the highest base score. */
    public static Optional<CvssVector> highestV3(Vulnerability vulnerability) {
        return highest(vulnerability.scores().stream().map(Score::cvssV3));
    }

    /** The vector of version 4.0 with the highest score. */
    public static Optional<CvssVector> highestV4(Vulnerability vulnerability) {
        return highest(vulnerability.scores().stream().map(Score::cvssV4));
    }

    private static Optional<CvssVector> highest(Stream<String> vectors) {
        return vectors.filter(vector -> vector != null)
                .flatMap(vector -> CvssVector.parse(vector).stream())
                .max(Comparator.comparing(CvssVector::baseScore, BigDecimal::compareTo));
    }
}
