package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;

/** Finds remediations that name neither products nor product groups. */
final class RemediationWithoutProductReference implements CsafTest {
    @Override
    public String id() {
        return "csaf-remediation-without-product-reference";
    }

    @Override
    public String clause() {
        return "6.1.29";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        ItemsWithoutProducts.report("remediations", "category", document, findings);
    }
}
