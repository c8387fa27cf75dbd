package io.github.advisorypress.validation;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.RecordedContent;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.text.Labels;
import io.github.advisorypress.validation.rule.bilingual.BilingualRules;
import io.github.advisorypress.validation.rule.cvss.CvssRules;
import io.github.advisorypress.validation.rule.disclosure.DisclosureRules;
import io.github.advisorypress.validation.rule.editorial.EditorialRules;
import io.github.advisorypress.validation.rule.history.HistoryRules;
import io.github.advisorypress.validation.rule.identity.IdentityRules;
import io.github.advisorypress.validation.rule.product.ProductRules;
import io.github.advisorypress.validation.rule.provider.ProviderRules;
import io.github.advisorypress.validation.rule.record.RecordRules;
import io.github.advisorypress.validation.rule.settings.SettingsRules;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every rule there is, written out group by group. */
public final class Rules {
    private Rules() {}

    /**
     * The rules for a site.
     *
     * @param labels the words of each language of the site
     * @param at the instant that deadlines are compared with
     * @param csafTests the level of each test of CSAF that a site can set, by its ID and by its clause
     * @param recorded what was published, with which the sources are compared
     */
    public static List<Rule> all(
            Site site,
            ProductRegister register,
            Map<LanguageTag, Labels> labels,
            Instant at,
            Map<String, Level> csafTests,
            RecordedContent recorded) {
        List<Rule> aboutContent = Stream.of(
                        IdentityRules.all(site, register, labels, at),
                        HistoryRules.all(site, register, labels, at, recorded),
                        ProductRules.all(site, register, labels, at),
                        CvssRules.all(site, register, labels, at),
                        DisclosureRules.all(site, register, labels, at),
                        BilingualRules.all(site, register, labels, at),
                        EditorialRules.all(site, register, labels, at),
                        ProviderRules.all(at),
                        RecordRules.all(site, register, recorded, at))
                .flatMap(List::stream)
                .toList();
        return Stream.concat(aboutContent.stream(), SettingsRules.all(aboutContent, csafTests).stream())
                .toList();
    }
}
