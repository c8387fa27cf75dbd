package io.github.advisorypress.validation.csaf.optional;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;
import io.github.advisorypress.validation.csaf.StatusGroup;
import java.util.HashSet;
import java.util.Set;

/** Finds affected products that no score covers. */
final class MissingScore implements CsafTest {
    @Override
    public String id() {
        return "csaf-missing-score";
    }

    @Override
    public String clause() {
        return "6.2.3";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (JsonElement vulnerability : document.vulnerabilities()) {
            Set<String> scored = new HashSet<>();
            for (JsonElement score : vulnerability.items("scores")) {
                score.items("products").forEach(product -> product.text().ifPresent(scored::add));
            }
            for (JsonElement reference : StatusGroup.AFFECTED.references(vulnerability)) {
                reference
                        .text()
                        .filter(id -> !scored.contains(id))
                        .ifPresent(id ->
                                findings.report(reference.path(), Excerpt.of(id), StatusGroup.statusOf(reference)));
            }
        }
    }
}
