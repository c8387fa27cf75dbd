package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.Excerpt;

/** Items of vulnerabilities that do not say for which products they hold. */
final class ItemsWithoutProducts {
    private ItemsWithoutProducts() {}

    /** Reports each such item of a list, such as {@code flags}, by what stands under {@code key} in it. */
    static void report(String list, String key, CsafDocument document, Findings findings) {
        for (JsonElement vulnerability : document.vulnerabilities()) {
            for (JsonElement item : vulnerability.items(list)) {
                if (item.node().isObject() && !item.has("group_ids") && !item.has("product_ids")) {
                    findings.report(item.path(), Excerpt.of(item.text(key).orElse("?")));
                }
            }
        }
    }
}
