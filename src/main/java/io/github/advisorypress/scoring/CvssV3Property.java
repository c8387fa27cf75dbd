package io.github.advisorypress.scoring;

import java.util.List;
import java.util.Map;

/**
 * A metric of CVSS 3 as the CVSS JSON schema names it.
 *
 * @param name the metric as vectors abbreviate it
 * @param values the schema's word for each value by the value's abbreviation
 */
record CvssV3Property(String name, String property, Map<String, String> values, Group group) {
    private static final Map<String, String> ATTACK_VECTOR =
            Map.of("N", "NETWORK", "A", "ADJACENT_NETWORK", "L", "LOCAL", "P", "PHYSICAL");
    private static final Map<String, String> LEVEL = Map.of("N", "NONE", "L", "LOW", "M", "MEDIUM", "H", "HIGH");
    private static final Map<String, String> INTERACTION = Map.of("N", "NONE", "R", "REQUIRED");
    private static final Map<String, String> SCOPE = Map.of("U", "UNCHANGED", "C", "CHANGED");
    private static final Map<String, String> MATURITY =
            Map.of("U", "UNPROVEN", "P", "PROOF_OF_CONCEPT", "F", "FUNCTIONAL", "H", "HIGH");
    private static final Map<String, String> REMEDIATION =
            Map.of("O", "OFFICIAL_FIX", "T", "TEMPORARY_FIX", "W", "WORKAROUND", "U", "UNAVAILABLE");
    private static final Map<String, String> CONFIDENCE = Map.of("U", "UNKNOWN", "R", "REASONABLE", "C", "CONFIRMED");
    private static final String NOT_DEFINED = "NOT_DEFINED";

    private static final List<CvssV3Property> ALL = List.of(
            new CvssV3Property("AV", "attackVector", ATTACK_VECTOR, Group.BASE),
            new CvssV3Property("AC", "attackComplexity", LEVEL, Group.BASE),
            new CvssV3Property("PR", "privilegesRequired", LEVEL, Group.BASE),
            new CvssV3Property("UI", "userInteraction", INTERACTION, Group.BASE),
            new CvssV3Property("S", "scope", SCOPE, Group.BASE),
            new CvssV3Property("C", "confidentialityImpact", LEVEL, Group.BASE),
            new CvssV3Property("I", "integrityImpact", LEVEL, Group.BASE),
            new CvssV3Property("A", "availabilityImpact", LEVEL, Group.BASE),
            new CvssV3Property("E", "exploitCodeMaturity", MATURITY, Group.TEMPORAL),
            new CvssV3Property("RL", "remediationLevel", REMEDIATION, Group.TEMPORAL),
            new CvssV3Property("RC", "reportConfidence", CONFIDENCE, Group.TEMPORAL),
            new CvssV3Property("CR", "confidentialityRequirement", LEVEL, Group.ENVIRONMENTAL),
            new CvssV3Property("IR", "integrityRequirement", LEVEL, Group.ENVIRONMENTAL),
            new CvssV3Property("AR", "availabilityRequirement", LEVEL, Group.ENVIRONMENTAL),
            new CvssV3Property("MAV", "modifiedAttackVector", ATTACK_VECTOR, Group.ENVIRONMENTAL),
            new CvssV3Property("MAC", "modifiedAttackComplexity", LEVEL, Group.ENVIRONMENTAL),
            new CvssV3Property("MPR", "modifiedPrivilegesRequired", LEVEL, Group.ENVIRONMENTAL),
            new CvssV3Property("MUI", "modifiedUserInteraction", INTERACTION, Group.ENVIRONMENTAL),
            new CvssV3Property("MS", "modifiedScope", SCOPE, Group.ENVIRONMENTAL),
            new CvssV3Property("MC", "modifiedConfidentialityImpact", LEVEL, Group.ENVIRONMENTAL),
            new CvssV3Property("MI", "modifiedIntegrityImpact", LEVEL, Group.ENVIRONMENTAL),
            new CvssV3Property("MA", "modifiedAvailabilityImpact", LEVEL, Group.ENVIRONMENTAL));

    /** The three groups of metrics, each with a score of its own. */
    enum Group {
        BASE,
        TEMPORAL,
        ENVIRONMENTAL
    }

    static boolean knowsAll(List<CvssVector.Metric> metrics) {
        return metrics.stream().allMatch(metric -> ALL.stream()
                .anyMatch(property -> property.name.equals(metric.name()) && property.allows(metric.value())));
    }

    /** The property of a metric of CVSS 3. */
    static CvssV3Property of(CvssVector.Metric metric) {
        for (CvssV3Property property : ALL) {
            if (property.name.equals(metric.name())) {
                return property;
            }
        }
        throw new IllegalArgumentException("Not a metric of CVSS 3: " + metric);
    }

    private boolean allows(String value) {
        return values.containsKey(value) || (value.equals("X") && group != Group.BASE);
    }

    /** The schema's word for the metric's value. */
    String word(CvssVector.Metric metric) {
        return values.getOrDefault(metric.value(), NOT_DEFINED);
    }
}
