package io.github.advisorypress.validation.csaf.optional;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.scoring.CvssGroup;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.CvssObject;
import io.github.advisorypress.validation.csaf.Excerpt;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds fixed products to which an environmental score other than 0 applies. */
final class CvssForFixedProducts implements CsafTest {
    @Override
    public String id() {
        return "csaf-cvss-for-fixed-products";
    }

    @Override
    public String clause() {
        return "6.2.19";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        CvssObject.Reader reader = new CvssObject.Reader();
        for (JsonElement vulnerability : document.vulnerabilities()) {
            Set<String> fixed = fixed(vulnerability.at("product_status"));
            for (JsonElement score : vulnerability.items("scores")) {
                List<JsonElement> products = score.items("products").stream()
                        .filter(product ->
                                product.text().filter(fixed::contains).isPresent())
                        .toList();
                if (!products.isEmpty()) {
                    check(score, products, reader, findings);
                }
            }
        }
    }

    private static Set<String> fixed(JsonElement status) {
        Set<String> fixed = new HashSet<>();
        for (String group : List.of("first_fixed", "fixed")) {
            status.items(group).forEach(product -> product.text().ifPresent(fixed::add));
        }
        return fixed;
    }

    private static void check(
            JsonElement score, List<JsonElement> products, CvssObject.Reader reader, Findings findings) {
        for (JsonElement cvss : CvssObject.elements(score)) {
            environmentalScore(cvss, reader).ifPresent(value -> {
                for (JsonElement product : products) {
                    findings.report(
                            product.path(), Excerpt.of(product.text().orElse("")), cvss.segment(), Excerpt.of(value));
                }
            });
        }
    }

    /** The score that applies, if it is not 0: the one that is stated, else that of the vector and the properties. */
    private static Optional<String> environmentalScore(JsonElement cvss, CvssObject.Reader reader) {
        JsonNode stated = cvss.at(CvssGroup.ENVIRONMENTAL.scoreProperty()).node();
        if (stated.isNumber()) {
            return Optional.of(stated).filter(score -> score.doubleValue() != 0).map(JsonNode::asText);
        }
        // CSAF 2.0, 6.2.19: what counts is the score, the properties that lead to it, or the metrics of the vector.
        return reader.read(cvss)
                .map(object -> object.vector().completedBy(cvss::text).scores(CvssGroup.ENVIRONMENTAL))
                .map(scores -> scores.get(0))
                .filter(score -> score.signum() != 0)
                .map(BigDecimal::toPlainString);
    }
}
