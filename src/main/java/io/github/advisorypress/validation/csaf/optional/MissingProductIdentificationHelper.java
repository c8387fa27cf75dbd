package io.github.advisorypress.validation.csaf.optional;

import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafProduct;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;

/** Finds full product names that hold nothing to identify the product by. */
final class MissingProductIdentificationHelper implements CsafTest {
    @Override
    public String id() {
        return "csaf-missing-product-identification-helper";
    }

    @Override
    public String clause() {
        return "6.2.16";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (CsafProduct product : document.products()) {
            if (product.element().node().isObject() && !product.helper().exists()) {
                findings.report(
                        product.element().path(), Excerpt.of(product.id().orElse("?")));
            }
        }
    }
}
