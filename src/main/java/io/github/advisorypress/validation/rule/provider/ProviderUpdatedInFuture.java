package io.github.advisorypress.validation.rule.provider;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.SiteRule;
import java.time.Instant;

/** Finds a change of the provider that has not happened yet. */
final class ProviderUpdatedInFuture implements SiteRule {
    private final Instant at;

    ProviderUpdatedInFuture(Instant at) {
        this.at = at;
    }

    @Override
    public String id() {
        return "provider-updated-in-future";
    }

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public String basis() {
        return "CSAF 2.0, 7.1.7: last_updated says when the metadata changed last";
    }

    @Override
    public void check(Site site, Findings findings) {
        Instant updated = site.provider().updated();
        if (updated != null && updated.isAfter(at)) {
            findings.report(FieldPath.of("provider", "updated"), updated.toString(), at.toString());
        }
    }
}
