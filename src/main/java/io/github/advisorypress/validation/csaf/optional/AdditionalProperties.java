package io.github.advisorypress.validation.csaf.optional;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;

/** Finds members that CSAF 2.0 does not know. */
final class AdditionalProperties implements CsafTest {
    @Override
    public String id() {
        return "csaf-additional-properties";
    }

    @Override
    public String clause() {
        return "6.2.20";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        // CSAF 2.0, 6.2.20: of the CSAF schema and of the CVSS schemas that it refers to
        for (JsonElement member : document.structure().unknownMembers()) {
            findings.report(member.path(), Excerpt.of(member.segment()));
        }
    }
}
