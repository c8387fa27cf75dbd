package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.CvssObject;
import io.github.advisorypress.validation.csaf.Excerpt;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds products that a vulnerability scores more than once by the same version of CVSS. */
final class MultipleScoresPerProduct implements CsafTest {
    @Override
    public String id() {
        return "csaf-multiple-scores-per-product";
    }

    @Override
    public String clause() {
        return "6.1.7";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (JsonElement vulnerability : document.vulnerabilities()) {
            Map<String, Map<String, String>> firstByVersion = new HashMap<>();
            for (JsonElement score : vulnerability.items("scores")) {
                for (JsonElement cvss : CvssObject.elements(score)) {
                    version(cvss).ifPresent(version -> {
                        Map<String, String> first = firstByVersion.computeIfAbsent(version, key -> new HashMap<>());
                        check(score, version, first, findings);
                    });
                }
            }
        }
    }

    /** Looks for the products of a score among those that an earlier score of the version names. */
    private static void check(JsonElement score, String version, Map<String, String> first, Findings findings) {
        for (JsonElement product : score.items("products")) {
            product.text().ifPresent(id -> {
                // CSAF 2.0, 6.1.7: more than one vector; a product that one score names twice has one.
                String earlier = first.putIfAbsent(id, score.segment());
                if (earlier != null && !earlier.equals(score.segment())) {
                    findings.report(product.path(), Excerpt.of(id), version);
                }
            });
        }
    }

    /** The version of an object: as its vector says, else as its property does. */
    private static Optional<String> version(JsonElement cvss) {
        if (cvss.segment().equals("cvss_v2")) {
            return Optional.of("2.0");
        }
        String vector = cvss.text("vectorString").orElse("");
        return Stream.of("3.0", "3.1")
                .filter(version -> vector.startsWith("CVSS:" + version + "/"))
                .findFirst()
                .or(() -> cvss.text("version").filter(version -> version.equals("3.0") || version.equals("3.1")));
    }
}
