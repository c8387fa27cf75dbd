package io.github.advisorypress.validation.rule.editorial;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.Passage;
import io.github.advisorypress.validation.TextRule;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds full-width letters and digits. */
final class FullWidthAlphanumerics implements TextRule {
    private static final Pattern FULL_WIDTH = Pattern.compile("[\\uFF10-\\uFF19\\uFF21-\\uFF3A\\uFF41-\\uFF5A]+");

    @Override
    public String id() {
        return "full-width-alphanumerics";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "The publisher’s own style; a number or a name in full-width letters is found by no search";
    }

    @Override
    public void check(Passage passage, Findings findings) {
        Matcher matcher = FULL_WIDTH.matcher(passage.text());
        while (matcher.find()) {
            passage.report(
                    findings,
                    matcher.start(),
                    matcher.end(),
                    matcher.group(),
                    Normalizer.normalize(matcher.group(), Normalizer.Form.NFKC));
        }
    }
}
