package io.github.advisorypress.validation.csaf.optional;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;
import io.github.advisorypress.validation.csaf.Vers;

/** Finds version ranges that are not written as the VERS specification says. */
final class VersionRangeWithoutVers implements CsafTest {
    @Override
    public String id() {
        return "csaf-version-range-without-vers";
    }

    @Override
    public String clause() {
        return "6.2.18";
    }

    // CSAF 2.0, 6.2.18: the name of a branch for a version range conforms to the vers specification.
    @Override
    public void check(CsafDocument document, Findings findings) {
        for (JsonElement branch : document.branches()) {
            if (branch.text("category").filter("product_version_range"::equals).isPresent()) {
                branch.text("name")
                        .filter(name -> Vers.parse(name).isEmpty())
                        .ifPresent(name -> findings.report(branch.at("name").path(), Excerpt.of(name)));
            }
        }
    }
}
