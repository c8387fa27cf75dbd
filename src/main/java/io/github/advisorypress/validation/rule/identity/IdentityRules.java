package io.github.advisorypress.validation.rule.identity;

import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.text.Labels;
import io.github.advisorypress.validation.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The rules about numbers. */
public final class IdentityRules {
    private IdentityRules() {}

    /** The rules of the group, for a site. */
    public static List<Rule> all(Site site, ProductRegister register, Map<LanguageTag, Labels> labels, Instant at) {
        return List.of(
                new TrackingIdPattern(site.advisoryId()),
                new DuplicateTrackingId(),
                new DuplicateAlias(),
                new CollidingFileName(site),
                new MalformedCveId(),
                new MalformedCnvdId(),
                new MalformedCnnvdId(),
                new CveInOtherIds(),
                new DuplicateVulnerability(),
                new UnknownRelatedBulletin(),
                new OneSidedRelation(),
                new MisdirectedRelation(),
                new SelfRelation(),
                new CategoryKindMismatch());
    }
}
