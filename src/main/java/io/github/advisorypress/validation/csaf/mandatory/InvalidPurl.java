package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafProduct;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;
import io.github.advisorypress.validation.rule.product.PackageUrl;

/** Finds package URLs that are not valid. */
final class InvalidPurl implements CsafTest {
    @Override
    public String id() {
        return "csaf-invalid-purl";
    }

    @Override
    public String clause() {
        return "6.1.13";
    }

    // CSAF 2.0, 6.1.13: a given package URL is valid; how deep that goes is left open. The library reads all parts, and
    // knows what some types ask for.
    @Override
    public void check(CsafDocument document, Findings findings) {
        for (CsafProduct product : document.products()) {
            JsonElement purl = product.helper().at("purl");
            purl.text()
                    .filter(text -> PackageUrl.parse(text).isEmpty())
                    .ifPresent(text -> findings.report(purl.path(), Excerpt.of(text)));
        }
    }
}
