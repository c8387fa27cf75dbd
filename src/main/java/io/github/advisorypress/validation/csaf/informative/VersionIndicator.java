package io.github.advisorypress.validation.csaf.informative;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;

/** Finds versions with a letter V before the number. */
final class VersionIndicator implements CsafTest {
    @Override
    public String id() {
        return "csaf-version-indicator";
    }

    @Override
    public String clause() {
        return "6.3.11";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (JsonElement branch : document.branches()) {
            if (branch.text("category").filter("product_version"::equals).isPresent()) {
                branch.text("name")
                        .filter(VersionIndicator::hasIndicator)
                        .ifPresent(name -> findings.report(
                                branch.at("name").path(), 0, 1, Excerpt.of(name), name.substring(0, 1)));
            }
        }
    }

    // CSAF 2.0, 6.3.11: no name begins with v or V before the version; it is one where a digit follows at once.
    private static boolean hasIndicator(String name) {
        return name.length() > 1
                && (name.charAt(0) == 'v' || name.charAt(0) == 'V')
                && name.charAt(1) >= '0'
                && name.charAt(1) <= '9';
    }
}
