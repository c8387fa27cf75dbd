package io.github.advisorypress.validation.rule.provider;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.SiteRule;

/** Finds a {@code security.txt} that claims to hold for more than a year. */
final class LongLivedSecurityTxt implements SiteRule {
    private final Expiry expiry;

    LongLivedSecurityTxt(Expiry expiry) {
        this.expiry = expiry;
    }

    @Override
    public String id() {
        return "long-lived-security-txt";
    }

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public String basis() {
        return "RFC 9116, 2.5.5: the expiry should be less than a year ahead";
    }

    @Override
    public void check(Site site, Findings findings) {
        expiry.reportIf(Expiry.Distance.BEYOND_A_YEAR, site, findings);
    }
}
