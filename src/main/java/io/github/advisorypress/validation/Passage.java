package io.github.advisorypress.validation;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryText;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.ProsePage;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.model.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text that people read, short or long, in one language, and the path of it.
 *
 * @param prose the text as {@link Prose} sees it: code, addresses and link targets are masked
 */
public record Passage(FieldPath path, LanguageTag language, String text, String prose) {

    public Passage(FieldPath path, LanguageTag language, String text) {
        this(path, language, text, Prose.of(text));
    }

    /** Every text of an advisory: the short ones, then the long ones. */
    public static List<Passage> of(Advisory advisory) {
        List<Passage> passages = new ArrayList<>();
        ShortTexts.of(advisory).forEach((path, text) -> add(passages, path, text));
        advisory.text().forEach((language, text) -> addText(passages, language, text));
        return passages;
    }

    /** The title of a page and what it says. */
    public static List<Passage> of(ProsePage page) {
        return List.of(
                new Passage(FieldPath.of("title"), page.language(), page.title()),
                new Passage(FieldPath.of("body"), page.language(), page.body()));
    }

    /** The sentences in the settings of a site. */
    public static List<Passage> of(Site site) {
        List<Passage> passages = new ArrayList<>();
        add(passages, FieldPath.of("title"), site.title());
        add(passages, FieldPath.of("description"), site.description());
        add(
                passages,
                FieldPath.of("publisher", "contact_details"),
                site.publisher().contactDetails());
        add(
                passages,
                FieldPath.of("publisher", "issuing_authority"),
                site.publisher().issuingAuthority());
        add(passages, FieldPath.of("legal_disclaimer"), site.legalDisclaimer());
        return passages;
    }

    /** The path of a part of the long text of an advisory; of one vulnerability where its key is given. */
    public static FieldPath pathOf(LanguageTag language, @Nullable String key, TextField field) {
        FieldPath text = FieldPath.of("text", language.value());
        return (key == null ? text : text.child("vulnerabilities").child(key)).child(field.word());
    }

    private static void addText(List<Passage> passages, LanguageTag language, AdvisoryText text) {
        text.fields()
                .forEach((field, words) -> passages.add(new Passage(pathOf(language, null, field), language, words)));
        for (Map.Entry<String, Map<TextField, String>> own :
                text.vulnerabilities().entrySet()) {
            own.getValue()
                    .forEach((field, words) ->
                            passages.add(new Passage(pathOf(language, own.getKey(), field), language, words)));
        }
    }

    private static void add(List<Passage> passages, FieldPath path, @Nullable Localized<String> text) {
        if (text != null) {
            for (LanguageTag language : text.languages()) {
                text.in(language)
                        .ifPresent(words -> passages.add(new Passage(path.child(language.value()), language, words)));
            }
        }
    }

    /** Whether the text is Chinese. */
    public boolean isChinese() {
        return language.primary().equals("zh");
    }

    /** Reports a stretch of the text, given in characters of {@link #text()}. */
    public void report(Findings findings, int start, int end, String... arguments) {
        findings.report(path, text.codePointCount(0, start), Math.max(1, text.codePointCount(start, end)), arguments);
    }
}
