package io.github.advisorypress.validation.rule.editorial;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.ProsePage;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.PageRule;
import io.github.advisorypress.validation.Passage;
import io.github.advisorypress.validation.Prose;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds headings of a level that the page needs for itself. */
final class HeadingLevel implements AdvisoryRule, PageRule {
    /** What every heading has at the beginning of a line: a hash, or the line under it. */
    private static final Pattern MARK = Pattern.compile("(?m)^ {0,3}[#=-]");

    private static final Pattern HASHES = Pattern.compile("(?m)^ {0,3}(?<marks>#{1,6})(?=[ \\t]|$).*$");
    private static final Pattern UNDERLINE =
            Pattern.compile("(?m)^ {0,3}(?<heading>[^\\s#>|*+-].*)\\n {0,3}(?<line>=+|-+)[ \\t]*$");

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
    public void check(Advisory advisory, Findings findings) {
        advisory.text().forEach((language, text) -> {
            text.fields()
                    .forEach((field, words) ->
                            check(new Passage(Passage.pathOf(language, null, field), language, words), 3, findings));
            text.vulnerabilities()
                    .forEach((key, own) -> own.forEach((field, words) ->
                            check(new Passage(Passage.pathOf(language, key, field), language, words), 4, findings)));
        });
    }

    @Override
    public void check(List<ProsePage> pages, Function<ProsePage, Findings> findings) {
        pages.forEach(page ->
                check(new Passage(FieldPath.of("body"), page.language(), page.body()), 2, findings.apply(page)));
    }

    private static void check(Passage passage, int highest, Findings findings) {
        if (!MARK.matcher(passage.text()).find()) {
            return;
        }
        String prose = Prose.of(passage.text());
        Matcher hashes = HASHES.matcher(prose);
        while (hashes.find()) {
            report(
                    passage,
                    hashes.start("marks"),
                    hashes.end(),
                    hashes.end("marks") - hashes.start("marks"),
                    highest,
                    findings);
        }
        Matcher underline = UNDERLINE.matcher(prose);
        while (underline.find()) {
            report(
                    passage,
                    underline.start("heading"),
                    underline.end("heading"),
                    prose.charAt(underline.start("line")) == '=' ? 1 : 2,
                    highest,
                    findings);
        }
    }

    private static void report(Passage passage, int start, int end, int level, int highest, Findings findings) {
        if (level < highest) {
            passage.report(findings, start, end, Integer.toString(level), Integer.toString(highest));
        }
    }
}
