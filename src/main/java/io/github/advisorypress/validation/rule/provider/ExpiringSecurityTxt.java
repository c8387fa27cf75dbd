package io.github.advisorypress.validation.rule.provider;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.SiteRule;

/** Finds a {@code security.txt} that expires within thirty days, while there is time to look through it. */
final class ExpiringSecurityTxt implements SiteRule {
    private final Expiry expiry;

    ExpiringSecurityTxt(Expiry expiry) {
        this.expiry = expiry;
    }

    @Override
    public String id() {
        return "expiring-security-txt";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "RFC 9116, 2.5.5: after its expiry the file must not be used";
    }

    @Override
    public void check(Site site, Findings findings) {
        expiry.reportIf(Expiry.Distance.WITHIN_A_MONTH, site, findings);
    }
}
