package io.github.advisorypress.validation.rule.editorial;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.Passage;
import io.github.advisorypress.validation.TextRule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds links whose text does not say where they lead. */
final class VagueLinkText implements TextRule {
    private static final Pattern VAGUE = Pattern.compile(
            "\\[((?:请?点击)?(?:这里|此处|链接)|点击查看|(?:click )?here|(?:this )?link|read more)\\]\\(", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "vague-link-text";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "WCAG 2.2, 2.4.4: the text of a link says where it leads";
    }

    @Override
    public void check(Passage passage, Findings findings) {
        Matcher matcher = VAGUE.matcher(passage.text());
        while (matcher.find()) {
            passage.report(findings, matcher.start(1), matcher.end(1), matcher.group(1));
        }
    }
}
