package io.github.advisorypress.validation.rule.bilingual;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.regex.Pattern;

/** Finds translations that are the original itself. */
final class UntranslatedText implements AdvisoryRule {
    private static final int SHORTEST = 20;
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern WORDS = Pattern.compile("\\p{Ll}{2,}\\s+\\p{Ll}{2,}\\s+\\p{Ll}{2,}");

    private final Site site;

    UntranslatedText(Site site) {
        this.site = site;
    }

    @Override
    public String id() {
        return "untranslated-text";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "A copy of the original is no translation, and no digest notices it";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        for (TranslatedText text : TranslatedText.of(advisory, site)) {
            if (text.isCopy() && isProse(text.original())) {
                findings.report(
                        text.path(),
                        text.name(),
                        site.prevailing().value(),
                        text.language().value());
            }
        }
    }

    /** Whether it has words to translate: Han characters, or several words of a script with spaces. */
    private static boolean isProse(String text) {
        return text.codePointCount(0, text.length()) > SHORTEST
                && (HAN.matcher(text).find() || WORDS.matcher(text).find());
    }
}
