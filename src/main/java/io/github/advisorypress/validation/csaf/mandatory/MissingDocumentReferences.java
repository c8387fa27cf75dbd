package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;

/** Finds an informational advisory or an incident response without an external reference. */
final class MissingDocumentReferences implements CsafTest {
    @Override
    public String id() {
        return "csaf-missing-document-references";
    }

    @Override
    public String clause() {
        return "6.1.27.2";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        boolean applies = Profile.INFORMATIONAL_ADVISORY.holdsFor(document)
                || Profile.SECURITY_INCIDENT_RESPONSE.holdsFor(document);
        if (applies
                && document.document().items("references").stream().noneMatch(MissingDocumentReferences::isExternal)) {
            findings.report(document.document().at("references").path(), document.category());
        }
    }

    private static boolean isExternal(JsonElement reference) {
        // CSAF 2.0, 3.1.10: a reference without a category is external
        return reference.node().isObject()
                && (!reference.has("category")
                        || reference.text("category").filter("external"::equals).isPresent());
    }
}
