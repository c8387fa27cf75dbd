package io.github.advisorypress.validation.csaf.optional;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;

/** Finds a document that does not state its language. */
final class MissingDocumentLanguage implements CsafTest {
    @Override
    public String id() {
        return "csaf-missing-document-language";
    }

    @Override
    public String clause() {
        return "6.2.12";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        JsonElement language = document.document().at("lang");
        // CSAF 2.0, 6.2.12: present and set; a blank text sets nothing
        if (language.text().filter(tag -> !tag.isBlank()).isEmpty()) {
            findings.report(language.path());
        }
    }
}
