package io.github.advisorypress.validation.rule.cvss;

import java.util.ArrayList;
import java.util.List;

/**
 * One metric with its value as a vector writes it.
 *
 * @param offset where it begins in the vector, in code points
 */
record VectorPart(String metric, String value, int offset) {

    /** The parts after the version. Where no colon stands, the whole part is the metric and the value is empty. */
    static List<VectorPart> of(String vector) {
        List<VectorPart> parts = new ArrayList<>();
        int start = vector.indexOf('/') + 1;
        for (String part : vector.substring(start).split("/", -1)) {
            int colon = part.indexOf(':');
            String metric = colon < 0 ? part : part.substring(0, colon);
            String value = colon < 0 ? "" : part.substring(colon + 1);
            parts.add(new VectorPart(metric, value, vector.codePointCount(0, start)));
            start += part.length() + 1;
        }
        return parts;
    }

    /** How long it is in code points, at least one. */
    int length() {
        String written = metric + (value.isEmpty() ? "" : ":" + value);
        return Math.max(1, written.codePointCount(0, written.length()));
    }
}
