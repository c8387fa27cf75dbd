package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;

/** Finds product group IDs that were already defined. */
final class MultipleDefinitionOfProductGroupId implements CsafTest {
    @Override
    public String id() {
        return "csaf-multiple-definition-of-product-group-id";
    }

    @Override
    public String clause() {
        return "6.1.5";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        var definitions = new Definitions(findings);
        document.productTree().items("product_groups").forEach(group -> definitions.add(group.at("group_id")));
    }
}
