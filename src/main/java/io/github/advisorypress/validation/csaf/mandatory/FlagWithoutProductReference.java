package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;

/** Finds flags that name neither products nor product groups. */
final class FlagWithoutProductReference implements CsafTest {
    @Override
    public String id() {
        return "csaf-flag-without-product-reference";
    }

    @Override
    public String clause() {
        return "6.1.32";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        ItemsWithoutProducts.report("flags", "label", document, findings);
    }
}
