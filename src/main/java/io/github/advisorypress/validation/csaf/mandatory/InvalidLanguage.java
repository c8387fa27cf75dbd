package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.DocumentLanguages;
import io.github.advisorypress.validation.csaf.Excerpt;
import io.github.advisorypress.validation.csaf.LanguageRegistry;
import io.github.advisorypress.validation.csaf.LanguageTag;

/** Finds language tags that are not valid by the language subtag registry. */
final class InvalidLanguage implements CsafTest {
    private final LanguageRegistry registry;

    InvalidLanguage(LanguageRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String id() {
        return "csaf-invalid-language";
    }

    @Override
    public String clause() {
        return "6.1.12";
    }

    // CSAF 2.0, 6.1.12: a language code is valid and exists. RFC 5646, 2.2.9 says what makes a tag valid.
    @Override
    public void check(CsafDocument document, Findings findings) {
        for (JsonElement language : DocumentLanguages.of(document)) {
            LanguageTag tag = LanguageTag.of(language.node().textValue());
            registry.firstInvalid(tag)
                    .ifPresent(subtag -> findings.report(
                            language.path(),
                            Excerpt.of(tag.text()),
                            Excerpt.of(subtag.text()),
                            registry.fileDate().toString()));
        }
    }
}
