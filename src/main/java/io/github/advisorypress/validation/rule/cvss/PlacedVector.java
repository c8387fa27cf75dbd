package io.github.advisorypress.validation.rule.cvss;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Score;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vector as an advisory writes it, and where it does.
 *
 * @param field the key that it stands under: {@code cvss_v3} or {@code cvss_v4}
 */
record PlacedVector(FieldPath path, String field, String text) {

    /** Every vector of an advisory. */
    static List<PlacedVector> of(Advisory advisory) {
        List<PlacedVector> found = new ArrayList<>();
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            List<Score> scores = advisory.vulnerabilities().get(i).scores();
            for (int j = 0; j < scores.size(); j++) {
                FieldPath path = FieldPath.of("vulnerabilities", i, "scores", j);
                add(found, path, "cvss_v3", scores.get(j).cvssV3());
                add(found, path, "cvss_v4", scores.get(j).cvssV4());
            }
        }
        return found;
    }

    private static void add(List<PlacedVector> found, FieldPath score, String field, @Nullable String text) {
        if (text != null) {
            found.add(new PlacedVector(score.child(field), field, text));
        }
    }
}
