package io.github.advisorypress.validation.csaf.optional;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.DocumentLanguages;

/** Finds the language tag {@code i-default}, which names no language. */
final class DefaultLanguage implements CsafTest {
    @Override
    public String id() {
        return "csaf-default-language";
    }

    @Override
    public String clause() {
        return "6.2.15";
    }

    // CSAF 2.0, 6.2.15: a language code is not i-default. RFC 5646, 2.1.1: upper and lower case make no difference.
    @Override
    public void check(CsafDocument document, Findings findings) {
        for (JsonElement language : DocumentLanguages.of(document)) {
            String tag = language.node().textValue();
            if (tag.equalsIgnoreCase("i-default")) {
                findings.report(language.path(), tag);
            }
        }
    }
}
