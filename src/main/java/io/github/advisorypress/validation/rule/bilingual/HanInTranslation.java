package io.github.advisorypress.validation.rule.bilingual;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds Chinese words in a text of a language that is not written with them. */
final class HanInTranslation implements AdvisoryRule {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    private final Site site;

    HanInTranslation(Site site) {
        this.site = site;
    }

    @Override
    public String id() {
        return "han-in-translation";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "Readers of a translation cannot be expected to read the original’s script";
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
            Matcher found = HAN.matcher(ForeignWords.blanked(translation));
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
