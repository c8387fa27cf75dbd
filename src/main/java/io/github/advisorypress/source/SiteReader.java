package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.model.Contact;
import io.github.advisorypress.model.CsafValidationSettings;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.LeakPatterns;
import io.github.advisorypress.model.ProviderSettings;
import io.github.advisorypress.model.Publisher;
import io.github.advisorypress.model.SecurityTxt;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.model.SiteAllowance;
import io.github.advisorypress.model.TranslationPolicy;
import io.github.advisorypress.source.YamlFacts.YamlFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code site.yaml}. Safe for several threads. */
public final class SiteReader {
    private final Structure structure = Structure.of("site");

    /** The settings that a tree states; absent where its structure or a value is not sound, which findings say. */
    public ReadValue<Site> read(YamlTree tree) {
        List<Diagnostic> findings = new ArrayList<>(structure.check(tree));
        if (tree.root().isEmpty() || !findings.isEmpty()) {
            return ReadValue.none(findings);
        }
        var file = new YamlFile(tree, languages(tree));
        Site site = site(YamlFacts.of(file, tree.root().get()));
        findings.addAll(file.findings());
        return findings.isEmpty() ? ReadValue.of(site) : ReadValue.none(findings);
    }

    /** The languages that a tree names, as far as they can be understood, whatever else is wrong with it. */
    SourceLanguages languages(YamlTree tree) {
        List<LanguageTag> tags = tree.find(FieldPath.of("languages")).stream()
                .flatMap(node -> node.items().stream())
                .map(YamlTree.Node::text)
                .filter(LanguageTag::isValid)
                .map(LanguageTag::new)
                .distinct()
                .toList();
        return new SourceLanguages(tags);
    }

    private static Site site(YamlFacts facts) {
        return new Site(
                facts.address("base_url"),
                languages(facts),
                Optional.ofNullable(facts.optionalText("translation"))
                        .flatMap(TranslationPolicy::of)
                        .orElse(TranslationPolicy.REQUIRED),
                facts.localized("vendor"),
                facts.localized("title"),
                facts.localized("description"),
                publisher(facts.under("publisher").orElseThrow()),
                contact(facts.under("contact").orElseThrow()),
                facts.text("advisory_id"),
                facts.localized("legal_disclaimer"),
                labels(facts),
                rules(facts),
                facts.under("csaf_validation").map(SiteReader::csafValidation).orElse(CsafValidationSettings.DEFAULT),
                facts.under("provider").map(SiteReader::provider).orElse(ProviderSettings.DEFAULT),
                facts.under("security_txt").map(SiteReader::securityTxt).orElse(null),
                leakPatterns(facts));
    }

    private static List<LanguageTag> languages(YamlFacts facts) {
        List<LanguageTag> tags = new ArrayList<>();
        for (YamlFacts item : facts.items("languages")) {
            item.languageTag().ifPresent(tag -> {
                if (tags.contains(tag)) {
                    facts.report("duplicate-item", "languages", tag.value(), "languages");
                } else {
                    tags.add(tag);
                }
            });
        }
        // The site is dropped where a tag is not sound, but until then it has to be a possible one.
        return tags.isEmpty() ? List.of(new LanguageTag("en")) : tags;
    }

    private static Publisher publisher(YamlFacts facts) {
        return new Publisher(
                facts.text("category"),
                facts.text("name"),
                facts.address("namespace"),
                facts.optionalLocalized("contact_details"),
                facts.optionalLocalized("issuing_authority"));
    }

    private static Contact contact(YamlFacts facts) {
        return new Contact(facts.text("email"), facts.optionalText("phone"), facts.optionalText("url"));
    }

    private static Map<LanguageTag, Map<String, String>> labels(YamlFacts facts) {
        Map<LanguageTag, Map<String, String>> labels = new LinkedHashMap<>();
        facts.under("labels").ifPresent(byLanguage -> {
            for (String key : byLanguage.keys()) {
                byLanguage
                        .language(key)
                        .ifPresent(tag ->
                                labels.put(tag, words(byLanguage.under(key).orElseThrow())));
            }
        });
        return labels;
    }

    private static Map<String, String> rules(YamlFacts facts) {
        return facts.under("rules").map(SiteReader::words).orElse(Map.of());
    }

    private static LeakPatterns leakPatterns(YamlFacts facts) {
        List<SiteAllowance> allowances =
                facts.list("allow", item -> new SiteAllowance(item.optionalText("page"), item.allowance()));
        Optional<YamlFacts> patterns = facts.under("leak_patterns");
        return new LeakPatterns(
                patterns.map(own -> own.texts("hosts")).orElse(List.of()),
                patterns.map(own -> own.items("trackers")).orElse(List.of()).stream()
                        .flatMap(item -> item.pattern().stream())
                        .toList(),
                patterns.map(own -> own.texts("words")).orElse(List.of()),
                allowances);
    }

    private static CsafValidationSettings csafValidation(YamlFacts facts) {
        String preset = facts.optionalText("preset");
        return new CsafValidationSettings(
                preset == null ? CsafValidationSettings.DEFAULT.preset() : preset,
                facts.under("tests").map(SiteReader::words).orElse(Map.of()));
    }

    private static ProviderSettings provider(YamlFacts facts) {
        ProviderSettings otherwise = ProviderSettings.DEFAULT;
        String list = "list_on_csaf_aggregators";
        String mirror = "mirror_on_csaf_aggregators";
        return new ProviderSettings(
                facts.has(list) ? facts.isTrue(list) : otherwise.listOnAggregators(),
                facts.has(mirror) ? facts.isTrue(mirror) : otherwise.mirrorOnAggregators(),
                facts.optionalInstant("updated"));
    }

    private static SecurityTxt securityTxt(YamlFacts facts) {
        return new SecurityTxt(
                facts.texts("contact"),
                facts.instant("expires"),
                facts.texts("encryption"),
                facts.texts("policy"),
                facts.texts("acknowledgments"),
                facts.texts("hiring"));
    }

    private static Map<String, String> words(YamlFacts facts) {
        Map<String, String> words = new LinkedHashMap<>();
        facts.keys().forEach(key -> words.put(key, facts.text(key)));
        return words;
    }
}
