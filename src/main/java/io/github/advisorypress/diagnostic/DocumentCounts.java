package io.github.advisorypress.diagnostic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many findings of each level a document has. */
record DocumentCounts(String document, Map<Level, Integer> counts) {

    /** The counts of each of these documents, by name. */
    static List<DocumentCounts> of(List<String> documents, List<Diagnostic> findings) {
        Map<String, Map<Level, Integer>> counts = new TreeMap<>();
        documents.forEach(document -> counts.put(document, new EnumMap<>(Level.class)));
        for (Diagnostic finding : findings) {
            Map<Level, Integer> own = counts.get(finding.span().file());
            if (own != null) {
                own.merge(finding.level(), 1, Integer::sum);
            }
        }
        List<DocumentCounts> rows = new ArrayList<>();
        counts.forEach((document, own) -> rows.add(new DocumentCounts(document, own)));
        return rows;
    }

    int of(Level level) {
        return counts.getOrDefault(level, 0);
    }

    boolean isClean() {
        return counts.isEmpty();
    }
}
