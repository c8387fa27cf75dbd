package io.github.advisorypress.validation.rule.editorial;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.ProsePage;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.PageRule;
import io.github.advisorypress.validation.Passage;
import io.github.advisorypress.validation.Prose;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds first-level headings on pages of prose; the level belongs to the title. */
final class HeadingLevel implements PageRule {
    private static final Pattern HASH = Pattern.compile("(?m)^ {0,3}#(?=[ \\t]|$).*$");
    private static final Pattern UNDERLINED =
            Pattern.compile("(?m)^ {0,3}(?<heading>[^\\s#>|*+-].*)\\n {0,3}=+[ \\t]*$");

    @Override
    public String id() {
        return "heading-level";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "WCAG 2.2, 1.3.1: the outline of a page shows what belongs to what";
    }

    @Override
    public void check(List<ProsePage> pages, Function<ProsePage, Findings> findings) {
        for (ProsePage page : pages) {
            Passage body = new Passage(FieldPath.of("body"), page.language(), page.body());
            String prose = Prose.of(page.body());
            Matcher hash = HASH.matcher(prose);
            while (hash.find()) {
                report(body, hash.start(), hash.end(), findings.apply(page));
            }
            Matcher underlined = UNDERLINED.matcher(prose);
            while (underlined.find()) {
                report(body, underlined.start("heading"), underlined.end("heading"), findings.apply(page));
            }
        }
    }

    private static void report(Passage body, int start, int end, Findings findings) {
        String heading = body.text().substring(start, end);
        body.report(
                findings, start, end, heading.replaceFirst("^ *#[ \\t]*", "").strip());
    }
}
