package io.github.advisorypress.scoring;

import io.github.advisorypress.model.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import us.springett.cvss.Cvss;
import us.springett.cvss.MalformedVectorException;
import us.springett.cvss.Score;

/**
 * A valid CVSS vector of version 2.0, 3.0, 3.1 or 4.0 with its scores. Scores and severities are computed from the
 * vector.
 */
public final class CvssVector {

    // CVSS 4.0, 7: metrics stand in the order of the specification, without white space around them.
    private static final Pattern FOURTH = Pattern.compile("CVSS:4[.]0/AV:[NALP]/AC:[LH]/AT:[NP]/PR:[NLH]/UI:[NPA]"
            + "/VC:[HLN]/VI:[HLN]/VA:[HLN]/SC:[HLN]/SI:[HLN]/SA:[HLN](/E:[XAPU])?(/CR:[XHML])?(/IR:[XHML])?(/AR:[XHML])?"
            + "(/MAV:[XNALP])?(/MAC:[XLH])?(/MAT:[XNP])?(/MPR:[XNLH])?(/MUI:[XNPA])?(/MVC:[XNLH])?(/MVI:[XNLH])?"
            + "(/MVA:[XNLH])?(/MSC:[XNLH])?(/MSI:[XNLHS])?(/MSA:[XNLHS])?(/S:[XNP])?(/AU:[XNY])?(/R:[XAUI])?(/V:[XDC])?"
            + "(/RE:[XLMH])?(/U:(X|Clear|Green|Amber|Red))?");

    private final String text;
    private final String version;
    private final List<Metric> metrics;
    private final Score score;

    private CvssVector(String text, String version, List<Metric> metrics, Score score) {
        this.text = text;
        this.version = version;
        this.metrics = List.copyOf(metrics);
        this.score = score;
    }

    /** A metric of a vector with its value: both as the vector abbreviates them, {@code AV} and {@code N}. */
    public record Metric(String name, String value) {
        @Override
        public String toString() {
            return name + ":" + value;
        }
    }

    /** The vector of version 3.0, 3.1 or 4.0 that a text states; empty if it is none of these or not valid. */
    public static Optional<CvssVector> parse(String text) {
        return versionOf(text).flatMap(version -> parse(text, version, text.substring(text.indexOf('/') + 1)));
    }

    /** The vector of version 2.0 that a text states; empty if it is not valid. It does not say which version it is. */
    public static Optional<CvssVector> parseVersion2(String text) {
        return parse(text, "2.0", text);
    }

    private static Optional<CvssVector> parse(String text, String version, String parts) {
        List<Metric> metrics = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String part : parts.split("/", -1)) {
            int colon = part.indexOf(':');
            if (colon < 1 || !names.add(part.substring(0, colon))) {
                return Optional.empty();
            }
            metrics.add(new Metric(part.substring(0, colon), part.substring(colon + 1)));
        }
        boolean isKnown =
                version.equals("4.0") ? FOURTH.matcher(text).matches() : CvssProperty.knowsAll(version, metrics);
        return isKnown ? score(text).map(score -> new CvssVector(text, version, metrics, score)) : Optional.empty();
    }

    /** The vector that a text states; throws {@link IllegalArgumentException} if it is not valid. */
    public static CvssVector of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("Not a CVSS vector: " + text));
    }

    private static Optional<String> versionOf(String text) {
        for (String version : List.of("3.0", "3.1", "4.0")) {
            if (text.startsWith("CVSS:" + version + "/")) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    private static Optional<Score> score(String text) {
        try {
            return Optional.of(Cvss.fromVector(text).calculateScore());
        } catch (MalformedVectorException | IllegalArgumentException | NullPointerException e) {
            // The library has several ways to refuse a vector.
            return Optional.empty();
        }
    }

    /** The vector as it was written. */
    public String text() {
        return text;
    }

    /** {@code 2.0}, {@code 3.0}, {@code 3.1} or {@code 4.0}. */
    public String version() {
        return version;
    }

    /** The metrics in the order of the vector. */
    public List<Metric> metrics() {
        return metrics;
    }

    /** The property of the CVSS JSON object for a metric of this vector of version 2.0 or 3: {@code attackVector}. */
    public String property(Metric metric) {
        return CvssProperty.of(version, metric).property();
    }

    /** The word that the property has for the value of the metric: {@code NETWORK}. */
    public String word(Metric metric) {
        return CvssProperty.of(version, metric).word(metric);
    }

    /** This vector with the metrics that it lacks as the properties of its CVSS JSON object state them. */
    public CvssVector completedBy(Function<String, Optional<String>> properties) {
        Set<String> stated = metrics.stream().map(Metric::name).collect(Collectors.toSet());
        StringBuilder completed = new StringBuilder(text);
        for (CvssProperty property : CvssProperty.of(version).values()) {
            if (!stated.contains(property.name())) {
                properties.apply(property.property()).flatMap(property::metric).ifPresent(metric -> completed
                        .append('/')
                        .append(metric));
            }
        }
        if (completed.length() == text.length()) {
            return this;
        }
        return (version.equals("2.0") ? parseVersion2(completed.toString()) : parse(completed.toString())).orElse(this);
    }

    /** The base score; of a vector of version 4.0, its one score. With one decimal. */
    public BigDecimal baseScore() {
        return BigDecimal.valueOf(score.getBaseScore());
    }

    public Severity baseSeverity() {
        return severity(baseScore());
    }

    /** The temporal score of a vector of version 3 that has a temporal metric. */
    public Optional<BigDecimal> temporalScore() {
        return hasMetricOf(CvssGroup.TEMPORAL)
                ? Optional.of(BigDecimal.valueOf(score.getTemporalScore()))
                : Optional.empty();
    }

    /** The environmental score of a vector of version 3.1 that has an environmental metric. */
    public Optional<BigDecimal> environmentalScore() {
        return version.equals("3.1") && hasMetricOf(CvssGroup.ENVIRONMENTAL)
                ? Optional.of(BigDecimal.valueOf(score.getEnvironmentalScore()))
                : Optional.empty();
    }

    private boolean hasMetricOf(CvssGroup group) {
        return isThird()
                && metrics.stream()
                        .anyMatch(metric -> CvssProperty.of(version, metric).group() == group);
    }

    private boolean isThird() {
        return version.startsWith("3.");
    }

    /**
     * What the score of a group of metrics may be, where a metric that the vector lacks is not defined: the value of
     * the equation, and the others that the specification admits of. None for a vector of version 4.0.
     */
    public List<BigDecimal> scores(CvssGroup group) {
        if (version.equals("4.0")) {
            return List.of();
        }
        return switch (group) {
            case BASE -> List.of(baseScore());
            case TEMPORAL -> temporalScores();
            case ENVIRONMENTAL -> environmentalScores();
        };
    }

    private List<BigDecimal> temporalScores() {
        return version.equals("3.1")
                ? List.of(BigDecimal.valueOf(score.getTemporalScore()))
                : CvssEquations.temporal(this, score.getBaseScore());
    }

    private List<BigDecimal> environmentalScores() {
        List<BigDecimal> scores = version.equals("3.1")
                ? List.of(BigDecimal.valueOf(score.getEnvironmentalScore()))
                : CvssEquations.environmental(this);
        boolean isDefined = metrics.stream()
                .filter(metric -> CvssProperty.of(version, metric).group() == CvssGroup.ENVIRONMENTAL)
                .anyMatch(metric -> !CvssProperty.of(version, metric).isNotDefined(metric));
        // CVSS 3.1, 4: what is not defined has no impact on the score, though the equation may give another one.
        return isDefined
                ? scores
                : Stream.concat(scores.stream(), temporalScores().stream())
                        .distinct()
                        .toList();
    }

    /** The band of the qualitative severity rating scale that a score falls into. */
    public static Severity severity(BigDecimal score) {
        double value = score.doubleValue();
        if (value >= 9.0) {
            return Severity.CRITICAL;
        } else if (value >= 7.0) {
            return Severity.HIGH;
        } else if (value >= 4.0) {
            return Severity.MEDIUM;
        }
        return value > 0 ? Severity.LOW : Severity.NONE;
    }

    /**
     * Every property of the CVSS JSON object of a vector of version 3, sorted by name: text, or a number for a score.
     * Throws {@link IllegalStateException} for other versions: CSAF 2.0 has no place for 4.0, and 2.0 is only read.
     */
    public SortedMap<String, Object> properties() {
        if (!isThird()) {
            throw new IllegalStateException("There is no object for " + text);
        }
        SortedMap<String, Object> properties = new TreeMap<>();
        properties.put("version", version);
        properties.put("vectorString", text);
        for (Metric metric : metrics) {
            CvssProperty property = CvssProperty.of(version, metric);
            properties.put(property.property(), property.word(metric));
        }
        putScore(properties, CvssGroup.BASE, baseScore());
        temporalScore().ifPresent(value -> putScore(properties, CvssGroup.TEMPORAL, value));
        environmentalScore().ifPresent(value -> putScore(properties, CvssGroup.ENVIRONMENTAL, value));
        return properties;
    }

    private static void putScore(SortedMap<String, Object> properties, CvssGroup group, BigDecimal value) {
        properties.put(group.scoreProperty(), value);
        properties.put(group.severityProperty(), severity(value).name());
    }

    @Override
    public String toString() {
        return text;
    }
}
