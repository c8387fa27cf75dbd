package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.Excerpt;

/** Finds translations whose language is that of the original. */
final class TranslationIntoSameLanguage implements CsafTest {
    @Override
    public String id() {
        return "csaf-translation-into-same-language";
    }

    @Override
    public String clause() {
        return "6.1.28";
    }

    // CSAF 2.0, 6.1.28: the source language and the language of the document are not the same. RFC 5646, 2.1.1: upper
    // and
    // lower case make no difference.
    @Override
    public void check(CsafDocument document, Findings findings) {
        JsonElement source = document.document().at("source_lang");
        document.document()
                .text("lang")
                .filter(language ->
                        source.text().filter(language::equalsIgnoreCase).isPresent())
                .ifPresent(language -> findings.report(
                        source.path(),
                        Excerpt.of(language),
                        Excerpt.of(source.node().textValue())));
    }
}
