package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;
import java.util.HashSet;
import java.util.Set;

/** Finds revisions that have the number of an earlier item. */
final class MultipleDefinitionInRevisionHistory implements CsafTest {
    @Override
    public String id() {
        return "csaf-multiple-definition-in-revision-history";
    }

    @Override
    public String clause() {
        return "6.1.22";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        Set<String> numbers = new HashSet<>();
        for (JsonElement item : document.tracking().items("revision_history")) {
            // CSAF 2.0, 6.1.22: unlike 6.1.16, the clause does not leave build metadata aside.
            item.text("number")
                    .filter(number -> !numbers.add(number))
                    .ifPresent(number -> findings.report(item.at("number").path(), Excerpt.of(number)));
        }
    }
}
