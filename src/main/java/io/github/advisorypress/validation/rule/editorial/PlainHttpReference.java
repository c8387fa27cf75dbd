package io.github.advisorypress.validation.rule.editorial;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.validation.AddressRule;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.Passage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds links that are not encrypted. */
final class PlainHttpReference implements AddressRule {
    private static final Pattern PLAIN =
            Pattern.compile("(?i)(?<![\\w`'\"])http://(?:[a-z0-9-]+\\.)+[a-z]{2,}[A-Za-z0-9\\-._~:/?#@!$&*+,;=%]*");

    @Override
    public String id() {
        return "plain-http-reference";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "Whoever sits between can change a page that comes over plain HTTP";
    }

    @Override
    public void check(Passage passage, Findings findings) {
        if (!passage.text().contains("://")) {
            return;
        }
        Matcher matcher = PLAIN.matcher(passage.text());
        while (matcher.find()) {
            passage.report(findings, matcher.start(), matcher.end(), matcher.group());
        }
    }
}
