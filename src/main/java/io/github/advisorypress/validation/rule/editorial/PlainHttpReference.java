package io.github.advisorypress.validation.rule.editorial;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.AddressFields;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.Passage;
import io.github.advisorypress.validation.TextRule;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds links that are not encrypted. */
final class PlainHttpReference implements TextRule {
    /** Addresses have no language. */
    private static final LanguageTag NONE = new LanguageTag("zxx");

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

    @Override
    public void check(Advisory advisory, List<Passage> passages, Findings findings) {
        TextRule.super.check(advisory, passages, findings);
        AddressFields.of(advisory).forEach((path, url) -> check(new Passage(path, NONE, url), findings));
    }

    @Override
    public void check(Site site, Findings findings) {
        TextRule.super.check(site, findings);
        AddressFields.of(site).forEach((path, url) -> check(new Passage(path, NONE, url), findings));
    }
}
