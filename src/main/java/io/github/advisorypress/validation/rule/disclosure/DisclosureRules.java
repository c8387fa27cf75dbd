package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.text.Labels;
import io.github.advisorypress.validation.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The rules about what a bulletin must say and must not say. */
public final class DisclosureRules {
    private DisclosureRules() {}

    /** The rules of the group, for a site. */
    public static List<Rule> all(Site site, ProductRegister register, Map<LanguageTag, Labels> labels, Instant at) {
        return List.of(
                new SaWithoutRemedy(),
                new MissingFixPlan(register),
                new MisplacedFixPlan(),
                new NoticeWithTechnicalDetails(),
                new MissingNextUpdate(),
                new AcknowledgmentWithoutConsent(),
                new InternalAddress(),
                new LiveAddress(),
                new ExploitLink(),
                new Exaggeration(),
                new MissingVulnerabilities(),
                new InformationalWithVulnerabilities(),
                new InformationalWithoutExternalReference(),
                new IncidentWithoutExternalReference());
    }
}
