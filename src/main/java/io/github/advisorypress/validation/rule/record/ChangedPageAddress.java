package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.PublishedAddresses;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.SiteRule;

/** Finds settings that give published bulletins another page address. */
final class ChangedPageAddress implements SiteRule {
    private final Drafts drafts;

    ChangedPageAddress(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String id() {
        return "changed-page-address";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "A customer knows a bulletin by its ID, its dates and its addresses; they are for ever";
    }

    @Override
    public void check(Site site, Findings findings) {
        MovedAddress.of(PublishedAddresses::pages, drafts, site)
                .ifPresent(moved -> findings.report(moved.settingOfPages(site), moved.arguments()));
    }
}
