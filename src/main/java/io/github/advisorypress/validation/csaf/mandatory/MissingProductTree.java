package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;

/** Finds a security advisory or a VEX document without a product tree. */
final class MissingProductTree implements CsafTest {
    @Override
    public String id() {
        return "csaf-missing-product-tree";
    }

    @Override
    public String clause() {
        return "6.1.27.4";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        boolean applies = Profile.SECURITY_ADVISORY.holdsFor(document) || Profile.VEX.holdsFor(document);
        if (applies && !document.productTree().node().isObject()) {
            findings.report(document.productTree().path(), document.category());
        }
    }
}
