package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;

/** Finds product IDs that were already defined. */
final class MultipleDefinitionOfProductId implements CsafTest {
    @Override
    public String id() {
        return "csaf-multiple-definition-of-product-id";
    }

    @Override
    public String clause() {
        return "6.1.2";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        var definitions = new Definitions(findings);
        document.products().forEach(product -> definitions.add(product.element().at("product_id")));
    }
}
