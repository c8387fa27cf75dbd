package io.github.advisorypress.validation.csaf.optional;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.DocumentLanguages;
import io.github.advisorypress.validation.csaf.Excerpt;
import io.github.advisorypress.validation.csaf.LanguageRegistry;
import io.github.advisorypress.validation.csaf.LanguageTag;
import io.github.advisorypress.validation.csaf.LanguageTag.Subtag;

/** Finds language tags with subtags for private use. */
final class PrivateLanguage implements CsafTest {
    private final LanguageRegistry registry;

    PrivateLanguage(LanguageRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String id() {
        return "csaf-private-language";
    }

    @Override
    public String clause() {
        return "6.2.14";
    }

    // CSAF 2.0, 6.2.14: a language code has no subtags reserved for private use. The examples are ranges of the
    // registry;
    // RFC 5646, 2.2.7 gives the name to what follows an x.
    @Override
    public void check(CsafDocument document, Findings findings) {
        for (JsonElement language : DocumentLanguages.of(document)) {
            checkTag(LanguageTag.of(language.node().textValue()), language.path(), findings);
        }
    }

    private void checkTag(LanguageTag tag, FieldPath path, Findings findings) {
        for (Subtag subtag : tag.subtags()) {
            if (registry.isPrivateUse(subtag)) {
                boolean rest = subtag.kind() == LanguageTag.Kind.PRIVATE_USE;
                String text = rest ? tag.text().substring(subtag.offset()) : subtag.text();
                findings.report(path, subtag.offset(), text.length(), Excerpt.of(tag.text()), Excerpt.of(text));
                if (rest) {
                    return;
                }
            }
        }
    }
}
