package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds relationships that define a product, directly or in steps, by itself. */
final class CircularDefinitionOfProductId implements CsafTest {
    @Override
    public String id() {
        return "csaf-circular-definition-of-product-id";
    }

    @Override
    public String clause() {
        return "6.1.3";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        List<JsonElement> relationships = document.productTree().items("relationships");
        var circles = new Circles(references(relationships));
        for (JsonElement relationship : relationships) {
            JsonElement id = productId(relationship);
            id.text().ifPresent(product -> references(relationship).stream()
                    .filter(reference -> circles.contain(product, reference))
                    .findFirst()
                    .ifPresent(reference -> findings.report(id.path(), Excerpt.of(product), Excerpt.of(reference))));
        }
    }

    private static Map<String, List<String>> references(List<JsonElement> relationships) {
        Map<String, List<String>> references = new LinkedHashMap<>();
        for (JsonElement relationship : relationships) {
            productId(relationship).text().ifPresent(product -> references
                    .computeIfAbsent(product, key -> new ArrayList<>())
                    .addAll(references(relationship)));
        }
        return references;
    }

    private static List<String> references(JsonElement relationship) {
        return Stream.of("product_reference", "relates_to_product_reference")
                .flatMap(key -> relationship.text(key).stream())
                .toList();
    }

    private static JsonElement productId(JsonElement relationship) {
        return relationship.at("full_product_name").at("product_id");
    }
}
