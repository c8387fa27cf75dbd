package io.github.advisorypress.scoring;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A metric of CVSS 2.0 or 3 as the CVSS JSON schema of its version names it.
 *
 * @param name the metric as vectors abbreviate it
 * @param values the schema's word for each value by the value's abbreviation
 */
public record CvssProperty(String name, String property, Map<String, String> values, CvssGroup group) {
    public CvssProperty {
        values = Map.copyOf(values);
    }

    private static final String NOT_DEFINED = "NOT_DEFINED";
    private static final Map<String, String> REQUIREMENT = Map.of("L", "LOW", "M", "MEDIUM", "H", "HIGH");

    private static final Map<String, String> ACCESS_VECTOR =
            Map.of("L", "LOCAL", "A", "ADJACENT_NETWORK", "N", "NETWORK");
    private static final Map<String, String> ACCESS_COMPLEXITY = Map.of("H", "HIGH", "M", "MEDIUM", "L", "LOW");
    private static final Map<String, String> AUTHENTICATION = Map.of("M", "MULTIPLE", "S", "SINGLE", "N", "NONE");
    private static final Map<String, String> IMPACT = Map.of("N", "NONE", "P", "PARTIAL", "C", "COMPLETE");
    private static final Map<String, String> EXPLOITABILITY =
            Map.of("U", "UNPROVEN", "POC", "PROOF_OF_CONCEPT", "F", "FUNCTIONAL", "H", "HIGH");
    private static final Map<String, String> REMEDIATION =
            Map.of("OF", "OFFICIAL_FIX", "TF", "TEMPORARY_FIX", "W", "WORKAROUND", "U", "UNAVAILABLE");
    private static final Map<String, String> CONFIDENCE =
            Map.of("UC", "UNCONFIRMED", "UR", "UNCORROBORATED", "C", "CONFIRMED");
    private static final Map<String, String> DAMAGE =
            Map.of("N", "NONE", "L", "LOW", "LM", "LOW_MEDIUM", "MH", "MEDIUM_HIGH", "H", "HIGH");
    private static final Map<String, String> DISTRIBUTION = Map.of("N", "NONE", "L", "LOW", "M", "MEDIUM", "H", "HIGH");

    private static final Map<String, CvssProperty> SECOND = byName(
            "ND",
            new CvssProperty("AV", "accessVector", ACCESS_VECTOR, CvssGroup.BASE),
            new CvssProperty("AC", "accessComplexity", ACCESS_COMPLEXITY, CvssGroup.BASE),
            new CvssProperty("Au", "authentication", AUTHENTICATION, CvssGroup.BASE),
            new CvssProperty("C", "confidentialityImpact", IMPACT, CvssGroup.BASE),
            new CvssProperty("I", "integrityImpact", IMPACT, CvssGroup.BASE),
            new CvssProperty("A", "availabilityImpact", IMPACT, CvssGroup.BASE),
            new CvssProperty("E", "exploitability", EXPLOITABILITY, CvssGroup.TEMPORAL),
            new CvssProperty("RL", "remediationLevel", REMEDIATION, CvssGroup.TEMPORAL),
            new CvssProperty("RC", "reportConfidence", CONFIDENCE, CvssGroup.TEMPORAL),
            new CvssProperty("CDP", "collateralDamagePotential", DAMAGE, CvssGroup.ENVIRONMENTAL),
            new CvssProperty("TD", "targetDistribution", DISTRIBUTION, CvssGroup.ENVIRONMENTAL),
            new CvssProperty("CR", "confidentialityRequirement", REQUIREMENT, CvssGroup.ENVIRONMENTAL),
            new CvssProperty("IR", "integrityRequirement", REQUIREMENT, CvssGroup.ENVIRONMENTAL),
            new CvssProperty("AR", "availabilityRequirement", REQUIREMENT, CvssGroup.ENVIRONMENTAL));

    private static final Map<String, String> ATTACK_VECTOR =
            Map.of("N", "NETWORK", "A", "ADJACENT_NETWORK", "L", "LOCAL", "P", "PHYSICAL");
    private static final Map<String, String> COMPLEXITY = Map.of("L", "LOW", "H", "HIGH");
    private static final Map<String, String> LEVEL = Map.of("N", "NONE", "L", "LOW", "H", "HIGH");
    private static final Map<String, String> INTERACTION = Map.of("N", "NONE", "R", "REQUIRED");
    private static final Map<String, String> SCOPE = Map.of("U", "UNCHANGED", "C", "CHANGED");
    private static final Map<String, String> MATURITY =
            Map.of("U", "UNPROVEN", "P", "PROOF_OF_CONCEPT", "F", "FUNCTIONAL", "H", "HIGH");
    private static final Map<String, String> REMEDIATION_LEVEL =
            Map.of("O", "OFFICIAL_FIX", "T", "TEMPORARY_FIX", "W", "WORKAROUND", "U", "UNAVAILABLE");
    private static final Map<String, String> REPORT_CONFIDENCE =
            Map.of("U", "UNKNOWN", "R", "REASONABLE", "C", "CONFIRMED");

    private static final Map<String, CvssProperty> THIRD = byName(
            "X",
            new CvssProperty("AV", "attackVector", ATTACK_VECTOR, CvssGroup.BASE),
            new CvssProperty("AC", "attackComplexity", COMPLEXITY, CvssGroup.BASE),
            new CvssProperty("PR", "privilegesRequired", LEVEL, CvssGroup.BASE),
            new CvssProperty("UI", "userInteraction", INTERACTION, CvssGroup.BASE),
            new CvssProperty("S", "scope", SCOPE, CvssGroup.BASE),
            new CvssProperty("C", "confidentialityImpact", LEVEL, CvssGroup.BASE),
            new CvssProperty("I", "integrityImpact", LEVEL, CvssGroup.BASE),
            new CvssProperty("A", "availabilityImpact", LEVEL, CvssGroup.BASE),
            new CvssProperty("E", "exploitCodeMaturity", MATURITY, CvssGroup.TEMPORAL),
            new CvssProperty("RL", "remediationLevel", REMEDIATION_LEVEL, CvssGroup.TEMPORAL),
            new CvssProperty("RC", "reportConfidence", REPORT_CONFIDENCE, CvssGroup.TEMPORAL),
            new CvssProperty("CR", "confidentialityRequirement", REQUIREMENT, CvssGroup.ENVIRONMENTAL),
            new CvssProperty("IR", "integrityRequirement", REQUIREMENT, CvssGroup.ENVIRONMENTAL),
            new CvssProperty("AR", "availabilityRequirement", REQUIREMENT, CvssGroup.ENVIRONMENTAL),
            new CvssProperty("MAV", "modifiedAttackVector", ATTACK_VECTOR, CvssGroup.ENVIRONMENTAL),
            new CvssProperty("MAC", "modifiedAttackComplexity", COMPLEXITY, CvssGroup.ENVIRONMENTAL),
            new CvssProperty("MPR", "modifiedPrivilegesRequired", LEVEL, CvssGroup.ENVIRONMENTAL),
            new CvssProperty("MUI", "modifiedUserInteraction", INTERACTION, CvssGroup.ENVIRONMENTAL),
            new CvssProperty("MS", "modifiedScope", SCOPE, CvssGroup.ENVIRONMENTAL),
            new CvssProperty("MC", "modifiedConfidentialityImpact", LEVEL, CvssGroup.ENVIRONMENTAL),
            new CvssProperty("MI", "modifiedIntegrityImpact", LEVEL, CvssGroup.ENVIRONMENTAL),
            new CvssProperty("MA", "modifiedAvailabilityImpact", LEVEL, CvssGroup.ENVIRONMENTAL));

    /** The metrics by their names; all but those of the base take the value that says that they are not defined. */
    private static Map<String, CvssProperty> byName(String notDefined, CvssProperty... properties) {
        Map<String, CvssProperty> byName = new LinkedHashMap<>();
        for (CvssProperty property : properties) {
            Map<String, String> values = new HashMap<>(property.values);
            if (property.group != CvssGroup.BASE) {
                values.put(notDefined, NOT_DEFINED);
            }
            byName.put(property.name, new CvssProperty(property.name, property.property, values, property.group));
        }
        return Collections.unmodifiableMap(byName);
    }

    /** The metrics of a version by their names; none for version 4.0. */
    public static Map<String, CvssProperty> of(String version) {
        return switch (version) {
            case "2.0" -> SECOND;
            case "3.0", "3.1" -> THIRD;
            default -> Map.of();
        };
    }

    /** The property of a metric that the version has. */
    static CvssProperty of(String version, CvssVector.Metric metric) {
        CvssProperty property = of(version).get(metric.name());
        if (property == null) {
            throw new IllegalArgumentException("Not a metric of CVSS " + version + ": " + metric);
        }
        return property;
    }

    static boolean knowsAll(String version, List<CvssVector.Metric> metrics) {
        Map<String, CvssProperty> known = of(version);
        return metrics.stream().allMatch(metric -> {
            CvssProperty property = known.get(metric.name());
            return property != null && property.values.containsKey(metric.value());
        });
    }

    /** The schema's word for the metric's value. */
    String word(CvssVector.Metric metric) {
        return values.getOrDefault(metric.value(), NOT_DEFINED);
    }

    /** Whether the metric has the value that says that it is not defined. */
    boolean isNotDefined(CvssVector.Metric metric) {
        return word(metric).equals(NOT_DEFINED);
    }

    /** The metric with the value that the schema has this word for; empty for a word that defines no value. */
    Optional<CvssVector.Metric> metric(String word) {
        return values.entrySet().stream()
                .filter(value -> value.getValue().equals(word) && !word.equals(NOT_DEFINED))
                .map(value -> new CvssVector.Metric(name, value.getKey()))
                .findFirst();
    }
}
