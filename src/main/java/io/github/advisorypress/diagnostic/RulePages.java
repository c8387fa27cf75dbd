package io.github.advisorypress.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pages that explain the rules in one language, as Markdown. */
public final class RulePages {

    private static final String FOLDER = "/io/github/advisorypress/rule/";
    private static final Pattern RULE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final String language;

    /** The pages in {@code zh} or {@code en}. */
    public RulePages(String language) {
        this.language = language;
    }

    /** The page of a rule, or nothing where there is no such rule. */
    public Optional<String> page(String rule) {
        if (!RULE.matcher(rule).matches()) {
            return Optional.empty();
        }
        String name = FOLDER + rule + "." + language + ".md";
        try (InputStream stream = RulePages.class.getResourceAsStream(name)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + name, e);
        }
    }

    /** What a rule finds, in its page's own words: the first paragraph of the first section. */
    public Optional<String> description(String rule) {
        return page(rule).flatMap(RulePages::firstParagraph);
    }

    private static Optional<String> firstParagraph(String page) {
        var paragraph = new StringBuilder();
        boolean inSection = false;
        for (String line : page.split("\n", -1)) {
            if (line.startsWith("## ")) {
                inSection = true;
            } else if (inSection && !line.isBlank()) {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
            } else if (!paragraph.isEmpty()) {
                return Optional.of(paragraph.toString());
            }
        }
        return paragraph.isEmpty() ? Optional.empty() : Optional.of(paragraph.toString());
    }
}
