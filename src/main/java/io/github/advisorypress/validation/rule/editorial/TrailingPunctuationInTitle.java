package io.github.advisorypress.validation.rule.editorial;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProsePage;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.PageRule;
import io.github.advisorypress.validation.Passage;
import io.github.advisorypress.validation.ShortTexts;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds titles that end like a sentence. */
final class TrailingPunctuationInTitle implements AdvisoryRule, PageRule {
    private static final Pattern MARKS = Pattern.compile("[。．.!！;；,，:：、]+$");

    @Override
    public String id() {
        return "trailing-punctuation-in-title";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "A title is a name, not a sentence; lists and feeds set it beside others";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        ShortTexts.of(advisory).forEach((path, text) -> {
            if (path.last().filter("title"::equals).isPresent()) {
                for (LanguageTag language : text.languages()) {
                    check(
                            new Passage(
                                    path.child(language.value()),
                                    language,
                                    text.in(language).orElse("")),
                            findings);
                }
            }
        });
    }

    @Override
    public void check(List<ProsePage> pages, Function<ProsePage, Findings> findings) {
        pages.forEach(
                page -> check(new Passage(FieldPath.of("title"), page.language(), page.title()), findings.apply(page)));
    }

    private static void check(Passage passage, Findings findings) {
        Matcher matcher = MARKS.matcher(passage.text());
        if (matcher.find()) {
            passage.report(findings, matcher.start(), matcher.end(), matcher.group());
        }
    }
}
