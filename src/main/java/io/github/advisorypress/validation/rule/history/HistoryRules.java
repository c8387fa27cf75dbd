package io.github.advisorypress.validation.rule.history;

import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.RecordedContent;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.text.Labels;
import io.github.advisorypress.validation.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The rules about dates and revisions. */
public final class HistoryRules {
    private HistoryRules() {}

    /** The rules of the group, for a site. */
    public static List<Rule> all(
            Site site,
            ProductRegister register,
            Map<LanguageTag, Labels> labels,
            Instant at,
            RecordedContent recorded) {
        return List.of(
                new UnsortedRevisionHistory(),
                new RevisionNumberGap(),
                new FactAfterRelease(),
                new NextUpdateBeforeRelease(),
                new WithdrawnWithoutRevision(),
                new ChangedIdentityInNextRevision(),
                new ChangedHistoryInNextRevision(),
                new NextRevisionWithoutNewItem(),
                new WaitingRevisionInPlace(at, recorded),
                new OverdueNextUpdate(at),
                new OverdueFixPlan(at),
                new ImplausibleDate(at));
    }
}
