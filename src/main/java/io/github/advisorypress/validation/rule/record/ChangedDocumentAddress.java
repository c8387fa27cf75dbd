package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.PublishedAddresses;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.SiteRule;

/** Finds settings and labels that give published CSAF documents another address or file name. */
final class ChangedDocumentAddress implements SiteRule, AdvisoryRule {
    private final Drafts drafts;

    ChangedDocumentAddress(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String id() {
        return "changed-document-address";
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
        MovedAddress.of(PublishedAddresses::documents, drafts, site)
                .ifPresent(moved -> findings.report(moved.settingOfPages(site), moved.arguments()));
    }

    /**
     * Of an advisory's own facts, its label moves its document; the date of its first release has a rule of its own.
     */
    @Override
    public void check(Advisory advisory, Findings findings) {
        drafts.published(advisory)
                .map(state -> state.bulletin().advisory())
                .filter(published -> published.tlp() != advisory.tlp())
                .ifPresent(published -> findings.report(
                        FieldPath.of("tlp"),
                        advisory.id().value(),
                        Addresses.csafFolder(published.tlp()),
                        Addresses.csafFolder(advisory.tlp()),
                        "1"));
    }
}
