package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;

/** Finds documents of a translator that do not say which language was translated. */
final class TranslatorWithoutSourceLanguage implements CsafTest {
    @Override
    public String id() {
        return "csaf-translator-without-source-language";
    }

    @Override
    public String clause() {
        return "6.1.15";
    }

    // CSAF 2.0, 6.1.15: with a translator as publisher, source_lang is present and set.
    @Override
    public void check(CsafDocument document, Findings findings) {
        boolean translator = document.document()
                .at("publisher")
                .text("category")
                .filter("translator"::equals)
                .isPresent();
        JsonElement source = document.document().at("source_lang");
        if (translator && source.text().filter(text -> !text.isBlank()).isEmpty()) {
            findings.report(source.path());
        }
    }
}
