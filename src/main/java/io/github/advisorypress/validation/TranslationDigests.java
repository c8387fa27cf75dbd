package io.github.advisorypress.validation;

import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryText;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.text.MarkdownText;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a translation has to name as translated: a digest of every text in the prevailing language. */
public final class TranslationDigests {

    private TranslationDigests() {}

    /**
     * The digest of each prevailing text by the key that a translation's {@code translates} uses: the pointer of a
     * short text, the name of a section, or a vulnerability's key and its section.
     */
    public static Map<String, String> of(Advisory advisory, LanguageTag prevailing) {
        Map<String, String> digests = new LinkedHashMap<>();
        ShortTexts.of(advisory).forEach((path, text) -> text.in(prevailing)
                .ifPresent(words -> digests.put(path.toString(), MarkdownText.digest(words))));
        AdvisoryText text = advisory.text().get(prevailing);
        if (text != null) {
            text.fields().forEach((field, words) -> digests.put(field.word(), MarkdownText.digest(words)));
            text.vulnerabilities()
                    .forEach((key, own) -> own.forEach(
                            (field, words) -> digests.put(key + "/" + field.word(), MarkdownText.digest(words))));
        }
        return digests;
    }
}
