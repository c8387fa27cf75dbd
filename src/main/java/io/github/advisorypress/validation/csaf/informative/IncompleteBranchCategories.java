package io.github.advisorypress.validation.csaf.informative;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafProduct;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Finds products whose branches do not lead from vendor over product name to product version. */
final class IncompleteBranchCategories implements CsafTest {
    private static final List<String> CATEGORIES = List.of("vendor", "product_name", "product_version");

    @Override
    public String id() {
        return "csaf-incomplete-branch-categories";
    }

    @Override
    public String clause() {
        return "6.3.9";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (CsafProduct product : document.products()) {
            if (product.branches().isEmpty() || !product.element().node().isObject()) {
                continue;
            }
            missing(product.branches())
                    .ifPresent(category -> findings.report(product.element().path(), name(product), category));
        }
    }

    // CSAF 2.0, 6.3.9: the categories come in this order on the way from the product tree; others may stand anywhere.
    /** The first category that does not come in its turn. */
    private static Optional<String> missing(List<JsonElement> branches) {
        Iterator<String> categories = CATEGORIES.iterator();
        String next = categories.next();
        for (JsonElement branch : branches) {
            if (branch.text("category").filter(next::equals).isPresent()) {
                if (!categories.hasNext()) {
                    return Optional.empty();
                }
                next = categories.next();
            }
        }
        return Optional.of(next);
    }

    private static String name(CsafProduct product) {
        return Excerpt.of(product.id().or(() -> product.element().text("name")).orElse("–"));
    }
}
