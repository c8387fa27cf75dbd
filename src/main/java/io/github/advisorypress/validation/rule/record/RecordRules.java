package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.RecordedContent;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.validation.Rule;
import java.time.Instant;
import java.util.List;

/** The rules that compare sources with what was published. */
public final class RecordRules {
    private RecordRules() {}

    /** The rules of the group; they find nothing where there is no record. */
    public static List<Rule> all(Site site, ProductRegister register, RecordedContent recorded, Instant at) {
        Drafts drafts = new Drafts(register, recorded, at);
        return List.of(
                new ChangedWithoutRevision(drafts),
                new RegisterChangesPublishedBulletin(drafts),
                new OutdatedRecord(drafts),
                new UnrecordedRevision(drafts),
                new VanishedAdvisory(drafts),
                new VanishedRevision(drafts),
                new ChangedKind(drafts),
                new ChangedInitialRelease(drafts),
                new ChangedRevisionDate(drafts),
                new ChangedRevisionSummary(drafts),
                new DateGoesBack(drafts),
                new ChangedPageAddress(drafts),
                new ChangedDocumentAddress(drafts),
                new ChangedFeedGuid(drafts),
                new MissingTranslatedTextInRevision(drafts),
                new RevivedAdvisory(drafts),
                new LoweredSeverityWithoutReason(drafts),
                new NoLongerAffectedWithoutReason(drafts),
                new RelationToUnreleasedBulletin(drafts),
                new PageChangedWithoutUpdate(drafts),
                new PageUpdateGoesBack(drafts),
                new UnrecordedPage(drafts),
                new VanishedPage(drafts));
    }
}
