package io.github.advisorypress.validation.csaf.informative;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds scores by CVSS 2.0 of products that no score by CVSS 3 names. */
final class CvssV2AsOnlyScore implements CsafTest {
    @Override
    public String id() {
        return "csaf-cvss-v2-as-only-score";
    }

    @Override
    public String clause() {
        return "6.3.1";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (JsonElement vulnerability : document.vulnerabilities()) {
            Set<String> scoredByThird = scoredByThird(vulnerability);
            for (JsonElement score : vulnerability.items("scores")) {
                if (has(score, "cvss_v2")) {
                    scoredBySecondAlone(score, scoredByThird)
                            .ifPresent(id -> findings.report(score.at("cvss_v2").path(), Excerpt.of(id)));
                }
            }
        }
    }

    private static boolean has(JsonElement score, String version) {
        return score.at(version).node().isObject();
    }

    private static Set<String> scoredByThird(JsonElement vulnerability) {
        Set<String> ids = new HashSet<>();
        for (JsonElement score : vulnerability.items("scores")) {
            if (has(score, "cvss_v3")) {
                score.items("products").forEach(product -> product.text().ifPresent(ids::add));
            }
        }
        return ids;
    }

    // CSAF 2.0, 6.3.1: a second score of the product is enough, in the same item or in another.
    private static Optional<String> scoredBySecondAlone(JsonElement score, Set<String> scoredByThird) {
        return score.items("products").stream()
                .flatMap(product -> product.text().stream())
                .filter(id -> !scoredByThird.contains(id))
                .findFirst();
    }
}
