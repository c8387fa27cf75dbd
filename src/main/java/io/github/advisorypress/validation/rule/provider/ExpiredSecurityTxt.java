package io.github.advisorypress.validation.rule.provider;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.SiteRule;

/** Finds a {@code security.txt} that nobody may trust any longer, or in a week. */
final class ExpiredSecurityTxt implements SiteRule {
    private final Expiry expiry;

    ExpiredSecurityTxt(Expiry expiry) {
        this.expiry = expiry;
    }

    @Override
    public String id() {
        return "expired-security-txt";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "RFC 9116, 2.5.5: after its expiry the file must not be used";
    }

    @Override
    public void check(Site site, Findings findings) {
        expiry.reportIf(Expiry.Distance.PAST_OR_WITHIN_A_WEEK, site, findings);
    }
}
