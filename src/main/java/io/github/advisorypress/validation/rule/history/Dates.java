package io.github.advisorypress.validation.rule.history;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Vulnerability;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every instant that an advisory states about its vulnerabilities, with its path. */
final class Dates {
    private Dates() {}

    static Map<FieldPath, Instant> ofFacts(Advisory advisory) {
        Map<FieldPath, Instant> dates = new LinkedHashMap<>();
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            add(
                    dates,
                    FieldPath.of("vulnerabilities", i),
                    advisory.vulnerabilities().get(i));
        }
        return dates;
    }

    private static void add(Map<FieldPath, Instant> dates, FieldPath path, Vulnerability vulnerability) {
        put(dates, path.child("discovery_date"), vulnerability.discoveryDate());
        put(dates, path.child("release_date"), vulnerability.releaseDate());
        for (int j = 0; j < vulnerability.flags().size(); j++) {
            put(
                    dates,
                    path.child("flags").child(j).child("date"),
                    vulnerability.flags().get(j).date());
        }
        for (int j = 0; j < vulnerability.threats().size(); j++) {
            put(
                    dates,
                    path.child("threats").child(j).child("date"),
                    vulnerability.threats().get(j).date());
        }
        for (int j = 0; j < vulnerability.remediations().size(); j++) {
            put(
                    dates,
                    path.child("remediations").child(j).child("date"),
                    vulnerability.remediations().get(j).date());
        }
    }

    private static void put(Map<FieldPath, Instant> dates, FieldPath path, @Nullable Instant date) {
        if (date != null) {
            dates.put(path, date);
        }
    }
}
