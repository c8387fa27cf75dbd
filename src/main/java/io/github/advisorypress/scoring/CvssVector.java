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
import java.util.regex.Pattern;
import us.springett.cvss.Cvss;
import us.springett.cvss.CvssV3;
import us.springett.cvss.CvssV4;
import us.springett.cvss.MalformedVectorException;
import us.springett.cvss.Score;

/**
 * A valid CVSS vector of version 3.0, 3.1 or 4.0 with its scores. Scores and severities are computed from the vector,
 * and each group of scores is there only if the vector has a metric of that group.
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
    public record Metric(String name, String value) {}

    /** The vector that a text states; empty if it is none of these versions or not valid. */
    public static Optional<CvssVector> parse(String text) {
        Optional<String> version = versionOf(text);
        if (version.isEmpty()) {
            return Optional.empty();
        }
        List<Metric> metrics = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String part : text.substring(text.indexOf('/') + 1).split("/", -1)) {
            int colon = part.indexOf(':');
            if (colon < 1 || !names.add(part.substring(0, colon))) {
                return Optional.empty();
            }
            metrics.add(new Metric(part.substring(0, colon), part.substring(colon + 1)));
        }
        boolean isKnown =
                version.get().equals("4.0") ? FOURTH.matcher(text).matches() : CvssV3Property.knowsAll(metrics);
        return isKnown
                ? score(text).map(score -> new CvssVector(text, version.get(), metrics, score))
                : Optional.empty();
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
            Cvss cvss = Cvss.fromVector(text);
            return cvss instanceof CvssV3 || cvss instanceof CvssV4
                    ? Optional.of(cvss.calculateScore())
                    : Optional.empty();
        } catch (MalformedVectorException | IllegalArgumentException | NullPointerException e) {
            // The library has several ways to refuse a vector.
            return Optional.empty();
        }
    }

    /** The vector as it was written. */
    public String text() {
        return text;
    }

    /** {@code 3.0}, {@code 3.1} or {@code 4.0}. */
    public String version() {
        return version;
    }

    /** The metrics in the order of the vector. */
    public List<Metric> metrics() {
        return metrics;
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
        return hasMetricOf(CvssV3Property.Group.TEMPORAL)
                ? Optional.of(BigDecimal.valueOf(score.getTemporalScore()))
                : Optional.empty();
    }

    /** The environmental score of a vector of version 3.1 that has an environmental metric. */
    public Optional<BigDecimal> environmentalScore() {
        return version.equals("3.1") && hasMetricOf(CvssV3Property.Group.ENVIRONMENTAL)
                ? Optional.of(BigDecimal.valueOf(score.getEnvironmentalScore()))
                : Optional.empty();
    }

    private boolean hasMetricOf(CvssV3Property.Group group) {
        return !version.equals("4.0")
                && metrics.stream().anyMatch(metric -> CvssV3Property.of(metric).group() == group);
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
     * Throws {@link IllegalStateException} for version 4.0, which CSAF 2.0 has no place for.
     */
    public SortedMap<String, Object> properties() {
        if (version.equals("4.0")) {
            throw new IllegalStateException("CSAF 2.0 has no object for " + text);
        }
        SortedMap<String, Object> properties = new TreeMap<>();
        properties.put("version", version);
        properties.put("vectorString", text);
        for (Metric metric : metrics) {
            CvssV3Property property = CvssV3Property.of(metric);
            properties.put(property.property(), property.word(metric));
        }
        putScore(properties, "base", baseScore());
        temporalScore().ifPresent(value -> putScore(properties, "temporal", value));
        environmentalScore().ifPresent(value -> putScore(properties, "environmental", value));
        return properties;
    }

    private static void putScore(SortedMap<String, Object> properties, String group, BigDecimal value) {
        properties.put(group + "Score", value);
        properties.put(group + "Severity", severity(value).name());
    }

    @Override
    public String toString() {
        return text;
    }
}
