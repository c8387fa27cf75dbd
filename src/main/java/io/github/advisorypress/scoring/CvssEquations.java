package io.github.advisorypress.scoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The temporal and environmental equations of CVSS 2.0 and 3.0. For these two versions the library has no environmental
 * score, and its temporal scores are those of binary arithmetic alone.
 */
final class CvssEquations {

    // CVSS 2.0, 3.2: every value that does not weigh 1.0.
    private static final Map<String, Double> SECOND = weights("AV:L 0.395 A 0.646, AC:H 0.35 M 0.61 L 0.71,"
            + "Au:M 0.45 S 0.56 N 0.704, C:N 0 P 0.275 C 0.66, I:N 0 P 0.275 C 0.66, A:N 0 P 0.275 C 0.66,"
            + "E:U 0.85 POC 0.9 F 0.95, RL:OF 0.87 TF 0.9 W 0.95, RC:UC 0.9 UR 0.95,"
            + "CDP:N 0 L 0.1 LM 0.3 MH 0.4 H 0.5 ND 0, TD:N 0 L 0.25 M 0.75,"
            + "CR:L 0.5 H 1.51, IR:L 0.5 H 1.51, AR:L 0.5 H 1.51");

    // CVSS 3.0, 8.4: every value that does not weigh 1.
    private static final Map<String, Double> THIRD = weights("AV:N 0.85 A 0.62 L 0.55 P 0.2, AC:L 0.77 H 0.44,"
            + "PR:N 0.85 L 0.62 H 0.27, UI:N 0.85 R 0.62, C:H 0.56 L 0.22 N 0, I:H 0.56 L 0.22 N 0, A:H 0.56 L 0.22 N 0,"
            + "E:F 0.97 P 0.94 U 0.91, RL:W 0.97 T 0.96 O 0.95, RC:R 0.96 U 0.92,"
            + "CR:H 1.5 L 0.5, IR:H 1.5 L 0.5, AR:H 1.5 L 0.5");

    private final boolean isSecond;
    private final Map<String, String> values = new HashMap<>();
    private final Rounding rounding;

    private CvssEquations(CvssVector vector, Rounding rounding) {
        this.isSecond = vector.version().equals("2.0");
        vector.metrics().forEach(metric -> values.put(metric.name(), metric.value()));
        this.rounding = rounding;
    }

    private static Map<String, Double> weights(String table) {
        Map<String, Double> weights = new HashMap<>();
        for (String row : table.split(",", -1)) {
            String[] metric = row.strip().split("[: ]", -1);
            for (int i = 1; i < metric.length; i += 2) {
                weights.put(metric[0] + ":" + metric[i], Double.valueOf(metric[i + 1]));
            }
        }
        return Map.copyOf(weights);
    }

    /** How a value gets its one decimal. The two differ only where a value lies on a tenth or halfway between two. */
    private enum Rounding {

        /** A value on a tenth is that tenth; a half goes up. */
        EXACT {
            @Override
            double up(double value) {
                return Math.floorDiv(scaled(value) + TENTH - 1, TENTH) / 10.0;
            }

            @Override
            double nearest(double value) {
                return Math.floorDiv(scaled(value) + TENTH / 2, TENTH) / 10.0;
            }
        },

        /** As FIRST's calculator of version 3.0, for which 10 times 0.92 is above 9.2; a half goes down. */
        COMMON {
            @Override
            double up(double value) {
                return Math.ceil(value * 10) / 10;
            }

            @Override
            double nearest(double value) {
                return Math.floorDiv(scaled(value) + TENTH / 2 - 1, TENTH) / 10.0;
            }
        };

        // A score times three weights has seven decimals; what follows them is an error of binary arithmetic.
        private static final long TENTH = 1_000_000;

        private static long scaled(double value) {
            return Math.round(value * 10 * TENTH);
        }

        /** The smallest number with one decimal that is not less. */
        abstract double up(double value);

        /** The nearest number with one decimal. */
        abstract double nearest(double value);
    }

    /** The temporal score of a vector of version 2.0 or 3.0 with this base score, by each way of rounding. */
    static List<BigDecimal> temporal(CvssVector vector, double base) {
        return scores(vector, equations -> equations.temporal(base));
    }

    /** The environmental score of a vector of version 2.0 or 3.0, by each way of rounding. */
    static List<BigDecimal> environmental(CvssVector vector) {
        return scores(vector, CvssEquations::environmental);
    }

    private static List<BigDecimal> scores(CvssVector vector, ToDoubleFunction<CvssEquations> equation) {
        return Stream.of(Rounding.values())
                .map(rounding -> equation.applyAsDouble(new CvssEquations(vector, rounding)))
                .map(BigDecimal::valueOf)
                .distinct()
                .toList();
    }

    // CVSS 2.0, 3.2.2; CVSS 3.0, 8.2.
    private double temporal(double base) {
        double score = base * weight("E") * weight("RL") * weight("RC");
        return isSecond ? rounding.nearest(score) : rounding.up(score);
    }

    private double environmental() {
        return isSecond ? secondEnvironmental() : thirdEnvironmental();
    }

    // CVSS 2.0, 3.2.3.
    private double secondEnvironmental() {
        double impact = Math.min(10, 10.41 * impact("C", "I", "A"));
        double exploitability = 20 * weight("AV") * weight("AC") * weight("Au");
        double base = (0.6 * impact + 0.4 * exploitability - 1.5) * (impact == 0 ? 0 : 1.176);
        double temporal = temporal(rounding.nearest(base));
        double score = rounding.nearest((temporal + (10 - temporal) * weight("CDP")) * weight("TD"));
        // Little impact with a low requirement comes out below zero, but scores begin there.
        return Math.max(0, score);
    }

    // CVSS 3.0, 8.3. Version 3.1 has another equation for a changed scope.
    private double thirdEnvironmental() {
        boolean isChanged = modified("S").equals("C");
        double base = Math.min(0.915, impact("C", "I", "A"));
        double impact = isChanged ? 7.52 * (base - 0.029) - 3.25 * Math.pow(base - 0.02, 15) : 6.42 * base;
        if (impact <= 0) {
            return 0;
        }
        double exploitability = 8.22
                * modifiedWeight("AV")
                * modifiedWeight("AC")
                * modifiedPrivileges(isChanged)
                * modifiedWeight("UI");
        double sum = (impact + exploitability) * (isChanged ? 1.08 : 1);
        return temporal(rounding.up(Math.min(sum, 10)));
    }

    private double modifiedPrivileges(boolean isChanged) {
        return switch (isChanged ? modified("PR") : "") {
            case "L" -> 0.68;
            case "H" -> 0.5;
            default -> modifiedWeight("PR");
        };
    }

    /** How much of all three is lost, of which each counts as far as it is required. */
    private double impact(String... metrics) {
        double kept = 1;
        for (String metric : metrics) {
            kept *= 1 - modifiedWeight(metric) * weight(metric + "R");
        }
        return 1 - kept;
    }

    /** The value of the modified metric where there is one, else of the metric itself. */
    private String modified(String metric) {
        String modified = values.getOrDefault("M" + metric, "X");
        return modified.equals("X") ? values.getOrDefault(metric, "") : modified;
    }

    private double modifiedWeight(String metric) {
        return weight(metric, modified(metric));
    }

    private double weight(String metric) {
        return weight(metric, values.getOrDefault(metric, isSecond ? "ND" : "X"));
    }

    private double weight(String metric, String value) {
        return (isSecond ? SECOND : THIRD).getOrDefault(metric + ":" + value, 1.0);
    }
}
