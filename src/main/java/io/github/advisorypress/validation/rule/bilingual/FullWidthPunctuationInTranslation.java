package io.github.advisorypress.validation.rule.bilingual;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds Chinese punctuation in a text of a language that does not use it. */
final class FullWidthPunctuationInTranslation implements AdvisoryRule {
    private static final Pattern MARKS = Pattern.compile("[，。；：！？、（）【】「」《》～]");

    private final Site site;

    FullWidthPunctuationInTranslation(Site site) {
        this.site = site;
    }

    @Override
    public String id() {
        return "full-width-punctuation-in-translation";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "Full-width marks tear holes into Latin text and are a sign of an input method left on";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (TranslatedText text : TranslatedText.of(advisory, site)) {
            if (Languages.isWrittenWithHan(text.language())
                    || text.isCopy()
                    || !ForeignWords.isPossibleIn(text.translation())) {
                continue;
            }
            String translation = text.translation();
            Matcher found = MARKS.matcher(ForeignWords.blanked(translation));
            while (found.find()) {
                findings.report(
                        text.path(),
                        translation.codePointCount(0, found.start()),
                        translation.codePointCount(found.start(), found.end()),
                        translation.substring(found.start(), found.end()),
                        text.language().value());
            }
        }
    }
}
