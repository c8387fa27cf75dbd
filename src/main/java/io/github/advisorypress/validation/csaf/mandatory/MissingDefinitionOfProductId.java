package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;
import java.util.HashSet;
import java.util.Set;

/** Finds references to products that the product tree does not define. */
final class MissingDefinitionOfProductId implements CsafTest {
    @Override
    public String id() {
        return "csaf-missing-definition-of-product-id";
    }

    @Override
    public String clause() {
        return "6.1.1";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        Set<String> defined = new HashSet<>();
        document.products().forEach(product -> product.id().ifPresent(defined::add));
        for (JsonElement reference : document.productReferences()) {
            reference
                    .text()
                    .filter(id -> !defined.contains(id))
                    .ifPresent(id -> findings.report(reference.path(), Excerpt.of(id)));
        }
    }
}
