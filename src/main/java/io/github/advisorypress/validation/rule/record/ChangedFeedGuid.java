package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.PublishedAddresses;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.SiteRule;

/** Finds settings that give published bulletins another GUID in feeds. */
final class ChangedFeedGuid implements SiteRule {
    private final Drafts drafts;

    ChangedFeedGuid(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String id() {
        return "changed-feed-guid";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "A feed reader knows an item by its GUID and shows everything anew when it changes";
    }

    @Override
    public void check(Site site, Findings findings) {
        MovedAddress.of(PublishedAddresses::guids, drafts, site)
                .ifPresent(moved -> findings.report(moved.settingOfGuids(site), moved.arguments()));
    }
}
