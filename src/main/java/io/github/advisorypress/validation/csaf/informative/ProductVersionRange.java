package io.github.advisorypress.validation.csaf.informative;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;

/** Finds branches that stand for a range of versions. */
final class ProductVersionRange implements CsafTest {
    @Override
    public String id() {
        return "csaf-product-version-range";
    }

    @Override
    public String clause() {
        return "6.3.10";
    }

    // CSAF 2.0, 6.3.10: no branch has the category product_version_range.
    @Override
    public void check(CsafDocument document, Findings findings) {
        for (JsonElement branch : document.branches()) {
            if (branch.text("category").filter("product_version_range"::equals).isPresent()) {
                findings.report(
                        branch.at("category").path(),
                        Excerpt.of(branch.text("name").orElse("–")));
            }
        }
    }
}
