package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;
import java.util.Set;

/** Finds references to product groups that the product tree does not define. */
final class MissingDefinitionOfProductGroupId implements CsafTest {
    @Override
    public String id() {
        return "csaf-missing-definition-of-product-group-id";
    }

    @Override
    public String clause() {
        return "6.1.4";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        Set<String> defined = document.groups().keySet();
        for (JsonElement reference : document.groupReferences()) {
            reference
                    .text()
                    .filter(id -> !defined.contains(id))
                    .ifPresent(id -> findings.report(reference.path(), Excerpt.of(id)));
        }
    }
}
