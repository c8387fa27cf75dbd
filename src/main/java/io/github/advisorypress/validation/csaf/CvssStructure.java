package io.github.advisorypress.validation.csaf;

import static io.github.advisorypress.validation.csaf.StructureType.choice;
import static io.github.advisorypress.validation.csaf.StructureType.form;
import static io.github.advisorypress.validation.csaf.StructureType.number;
import static io.github.advisorypress.validation.csaf.StructureType.object;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.scoring.CvssProperty;
import io.github.advisorypress.validation.csaf.StructureType.ObjectMembers;
import java.util.Map;
import java.util.Set;

/**
 * What the objects of CVSS are made of, as FIRST’s JSON Schemas state it. What they find is told apart from the rest of
 * the structure, because CSAF 2.0 has a test of its own for it (6.1.8).
 */
final class CvssStructure {
    private static final StructureType SCORE = number(0, 10);
    private static final StructureType SEVERITY = choice("NONE", "LOW", "MEDIUM", "HIGH", "CRITICAL");

    /** {@code cvss_v2}. */
    static final StructureType V2 = apart(metrics("2.0")
            .required("version", choice("2.0"))
            .required("vectorString", vector("2.0", "", "AV:N/AC:L/Au:N/C:C/I:C/A:C"))
            .required("baseScore", SCORE)
            .optional("temporalScore", SCORE)
            .optional("environmentalScore", SCORE)
            .type());

    private static final StructureType V30 = third("3.0", "3.0");
    private static final StructureType V31 = third("3.1", "3.1");
    private static final StructureType OTHER = third("3.1", "3.0", "3.1");

    /** {@code cvss_v3}, of version 3.0 or 3.1. */
    static final StructureType V3 = apart((value, defects) -> {
        String version = value.text("version").orElse("");
        StructureType type = version.equals("3.0") ? V30 : version.equals("3.1") ? V31 : OTHER;
        type.check(value, defects);
    });

    private CvssStructure() {}

    private static StructureType third(String version, String... versions) {
        return metrics(version)
                .required("version", choice(versions))
                .required(
                        "vectorString",
                        vector(version, "CVSS:" + version + "/", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"))
                .required("baseScore", SCORE)
                .required("baseSeverity", SEVERITY)
                .optional("temporalScore", SCORE)
                .optional("temporalSeverity", SEVERITY)
                .optional("environmentalScore", SCORE)
                .optional("environmentalSeverity", SEVERITY)
                .type();
    }

    private static ObjectMembers metrics(String version) {
        ObjectMembers members = object();
        for (CvssProperty property : CvssProperty.of(version).values()) {
            members.optional(
                    property.property(),
                    choice(property.values().values().stream().sorted().toArray(String[]::new)));
        }
        return members;
    }

    /** A vector of metrics that the version knows, in any order and number, as the schema’s pattern has it. */
    private static StructureType vector(String version, String prefix, String example) {
        Map<String, CvssProperty> known = CvssProperty.of(version);
        return form(example, text -> {
            if (!text.startsWith(prefix)) {
                return false;
            }
            for (String metric : text.substring(prefix.length()).split("/", -1)) {
                int colon = metric.indexOf(':');
                CvssProperty property = known.get(metric.substring(0, Math.max(0, colon)));
                Set<String> values =
                        property == null ? Set.of() : property.values().keySet();
                if (!values.contains(metric.substring(colon + 1))) {
                    return false;
                }
            }
            return true;
        });
    }

    private static StructureType apart(StructureType type) {
        return (value, defects) -> {
            StructureDefects own = new StructureDefects();
            type.check(value, own);
            own.unknownMembers().forEach(defects::addUnknown);
            for (StructureDefects.Defect defect : own.defects()) {
                String expected = defect.arguments().get(defect.arguments().size() - 1);
                defects.addCvss(defect.at(), found(defect.at()), expected);
            }
        };
    }

    private static String found(JsonElement value) {
        if (!value.exists()) {
            return "—";
        }
        return "“" + Excerpt.of(value.text().orElse(value.node().toString())) + "”";
    }
}
