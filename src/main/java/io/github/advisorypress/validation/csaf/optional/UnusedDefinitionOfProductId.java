package io.github.advisorypress.validation.csaf.optional;

import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafProduct;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;
import java.util.HashSet;
import java.util.Set;

/** Finds products that the product tree defines and nothing in the document refers to. */
final class UnusedDefinitionOfProductId implements CsafTest {
    @Override
    public String id() {
        return "csaf-unused-definition-of-product-id";
    }

    @Override
    public String clause() {
        return "6.2.1";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        // CSAF 2.0, 6.2.1: skipped for the profile Informational Advisory, which has no place to refer to products.
        if (document.category().equals("csaf_informational_advisory")) {
            return;
        }
        Set<String> used = new HashSet<>();
        document.productReferences().forEach(reference -> reference.text().ifPresent(used::add));
        for (CsafProduct product : document.products()) {
            product.id()
                    .filter(id -> !used.contains(id))
                    .ifPresent(id ->
                            findings.report(product.element().at("product_id").path(), Excerpt.of(id)));
        }
    }
}
