package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.text.Labels;
import io.github.advisorypress.validation.LeakRule;
import io.github.advisorypress.validation.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules about what a bulletin must say and must not say. */
public final class DisclosureRules {
    private DisclosureRules() {}

    /** The rules of the group, for a site. */
    public static List<Rule> all(Site site, ProductRegister register, Map<LanguageTag, Labels> labels, Instant at) {
        List<LeakRule> leaks = List.of(
                new InternalAddress(),
                new LiveAddress(),
                new InternalHostName(site.leakPatterns()),
                new TrackerReference(site),
                new CostlyTrackerPattern(site.leakPatterns()),
                new AbsolutePath(),
                new EmailAddress(site),
                new TelephoneNumber(site),
                new IdentityCardNumber(),
                new AccessToken(),
                new LeftoverWord(site.leakPatterns()),
                new ExploitLink(),
                new ExploitCode());
        Set<String> allowable =
                leaks.stream().filter(Rule::isAllowable).map(Rule::id).collect(Collectors.toUnmodifiableSet());
        List<Rule> others = List.of(
                new SaWithoutRemedy(),
                new MissingFixPlan(register),
                new MisplacedFixPlan(),
                new NoticeWithTechnicalDetails(),
                new MissingNextUpdate(),
                new AcknowledgmentWithoutConsent(),
                new UnknownAllowance(allowable),
                new UnusedAllowance(allowable),
                new Exaggeration(),
                new MissingVulnerabilities(),
                new InformationalWithVulnerabilities(),
                new InformationalWithoutExternalReference(),
                new IncidentWithoutExternalReference());
        return Stream.concat(leaks.stream(), others.stream()).toList();
    }
}
