package io.github.advisorypress.validation.rule.cvss;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which metrics a version of CVSS has, and which values each of them takes. */
final class Metrics {

    private static final Metrics THIRD = new Metrics(
            "AV:N A L P, AC:L H, PR:N L H, UI:N R, S:U C, C:H L N, I:H L N, A:H L N",
            "E:X H F P U, RL:X U W T O, RC:X C R U, CR:X H M L, IR:X H M L, AR:X H M L, MAV:X N A L P, MAC:X L H,"
                    + "MPR:X N L H, MUI:X N R, MS:X U C, MC:X H L N, MI:X H L N, MA:X H L N");
    private static final Metrics FOURTH = new Metrics(
            "AV:N A L P, AC:L H, AT:N P, PR:N L H, UI:N P A, VC:H L N, VI:H L N, VA:H L N, SC:H L N, SI:H L N, SA:H L N",
            "E:X A P U, CR:X H M L, IR:X H M L, AR:X H M L, MAV:X N A L P, MAC:X L H, MAT:X N P, MPR:X N L H,"
                    + "MUI:X N P A, MVC:X H L N, MVI:X H L N, MVA:X H L N, MSC:X H L N, MSI:X S H L N, MSA:X S H L N,"
                    + "S:X N P, AU:X N Y, R:X A U I, V:X D C, RE:X L M H, U:X Clear Green Amber Red");

    private final List<String> mandatory;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private Metrics(String mandatory, String optional) {
        add(mandatory);
        this.mandatory = List.copyOf(values.keySet());
        add(optional);
    }

    private void add(String metrics) {
        for (String metric : metrics.split(",", -1)) {
            String[] nameAndValues = metric.strip().split(":", -1);
            values.put(nameAndValues[0], List.of(nameAndValues[1].split(" ", -1)));
        }
    }

    /** Those of the version that a vector names; empty if the vector names no version of these. */
    static Optional<Metrics> of(String vector) {
        if (vector.startsWith("CVSS:3.0/") || vector.startsWith("CVSS:3.1/")) {
            return Optional.of(THIRD);
        }
        return vector.startsWith("CVSS:4.0/") ? Optional.of(FOURTH) : Optional.empty();
    }

    /** The metrics that no vector may leave out, in the order of the specification. */
    List<String> mandatory() {
        return mandatory;
    }

    Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** The values of a metric; none if the version has no such metric. */
    List<String> values(String metric) {
        return values.getOrDefault(metric, List.of());
    }
}
