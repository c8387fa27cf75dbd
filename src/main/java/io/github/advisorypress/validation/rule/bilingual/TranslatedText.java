package io.github.advisorypress.validation.rule.bilingual;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryText;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.ShortTexts;
import java.util.ArrayList;
import java.util.List;

/**
 * One text of an advisory in the prevailing language and in one translation.
 *
 * @param name what a translation's {@code translates} calls it
 * @param originalPath where the prevailing text stands
 * @param path where its translation stands
 */
record TranslatedText(
        String name,
        LanguageTag language,
        FieldPath originalPath,
        String original,
        FieldPath path,
        String translation) {

    /** Every text that is there in the prevailing language and in a translation, short texts first. */
    static List<TranslatedText> of(Advisory advisory, Site site) {
        List<TranslatedText> found = new ArrayList<>();
        for (LanguageTag language : Languages.translations(site)) {
            addShortTexts(found, advisory, site.prevailing(), language);
            AdvisoryText original = advisory.text().get(site.prevailing());
            AdvisoryText translation = advisory.text().get(language);
            if (original != null && translation != null) {
                addSections(found, site.prevailing(), language, original, translation);
            }
        }
        return found;
    }

    /** Whether the translation is, word for word, the original. */
    boolean isCopy() {
        return original.strip().equals(translation.strip());
    }

    private static void addShortTexts(
            List<TranslatedText> found, Advisory advisory, LanguageTag prevailing, LanguageTag language) {
        ShortTexts.of(advisory).forEach((path, text) -> {
            String original = text.in(prevailing).orElse("");
            String translation = text.in(language).orElse("");
            if (!text.languages().isEmpty() && !original.isEmpty() && !translation.isEmpty()) {
                found.add(new TranslatedText(
                        path.toString(),
                        language,
                        path.child(prevailing.value()),
                        original,
                        path.child(language.value()),
                        translation));
            }
        });
    }

    private static void addSections(
            List<TranslatedText> found,
            LanguageTag prevailing,
            LanguageTag language,
            AdvisoryText original,
            AdvisoryText translation) {
        FieldPath originals = FieldPath.of("text", prevailing.value());
        FieldPath translations = FieldPath.of("text", language.value());
        original.fields().forEach((field, words) -> translation
                .field(field)
                .ifPresent(translated -> found.add(new TranslatedText(
                        field.word(),
                        language,
                        originals.child(field.word()),
                        words,
                        translations.child(field.word()),
                        translated))));
        original.vulnerabilities()
                .forEach((key, fields) -> fields.forEach((field, words) -> translation
                        .field(key, field)
                        .ifPresent(translated -> found.add(new TranslatedText(
                                key + "/" + field.word(),
                                language,
                                originals.child("vulnerabilities").child(key).child(field.word()),
                                words,
                                translations.child("vulnerabilities").child(key).child(field.word()),
                                translated)))));
    }
}
