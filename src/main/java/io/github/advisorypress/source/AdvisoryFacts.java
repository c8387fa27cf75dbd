package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.model.Acknowledgment;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.AdvisoryText;
import io.github.advisorypress.model.DocumentCategory;
import io.github.advisorypress.model.Flag;
import io.github.advisorypress.model.Justification;
import io.github.advisorypress.model.Kind;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.NationalGrade;
import io.github.advisorypress.model.OtherId;
import io.github.advisorypress.model.Priority;
import io.github.advisorypress.model.PriorityLevel;
import io.github.advisorypress.model.ProductRange;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.Reference;
import io.github.advisorypress.model.ReferenceCategory;
import io.github.advisorypress.model.Relation;
import io.github.advisorypress.model.RelationKind;
import io.github.advisorypress.model.Remediation;
import io.github.advisorypress.model.RemediationCategory;
import io.github.advisorypress.model.Revision;
import io.github.advisorypress.model.Score;
import io.github.advisorypress.model.Severity;
import io.github.advisorypress.model.Threat;
import io.github.advisorypress.model.ThreatCategory;
import io.github.advisorypress.model.Tlp;
import io.github.advisorypress.model.TrackingStatus;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.model.Withdrawal;
import io.github.advisorypress.source.YamlFacts.YamlFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code advisory.yaml}, which holds everything of an advisory but its long text. */
final class AdvisoryFacts {
    private final Structure structure = Structure.of("advisory");

    /** The advisory that a tree states, without long text; absent where its structure or a value is not sound. */
    ReadValue<Advisory> read(YamlTree tree, SourceLanguages languages) {
        List<Diagnostic> findings = new ArrayList<>(structure.check(tree));
        if (tree.root().isEmpty() || !findings.isEmpty()) {
            return ReadValue.none(findings);
        }
        var file = new YamlFile(tree, languages);
        Advisory advisory = advisory(YamlFacts.of(file, tree.root().get()));
        findings.addAll(file.findings());
        return findings.isEmpty() ? ReadValue.of(advisory) : ReadValue.none(findings);
    }

    /** The same advisory with its long text. */
    static Advisory with(Advisory advisory, Map<LanguageTag, AdvisoryText> text) {
        return new Advisory(
                advisory.id(),
                advisory.kind(),
                advisory.category(),
                advisory.status(),
                advisory.title(),
                advisory.revisionHistory(),
                advisory.withdrawal(),
                advisory.aggregateSeverity(),
                advisory.aggregateSeverityReason(),
                advisory.nextUpdate(),
                advisory.related(),
                advisory.aliases(),
                advisory.references(),
                advisory.acknowledgments(),
                advisory.vulnerabilities(),
                text,
                advisory.tlp(),
                advisory.allowances());
    }

    private static Advisory advisory(YamlFacts facts) {
        return new Advisory(
                new AdvisoryId(facts.text("id")),
                Kind.valueOf(facts.text("kind")),
                facts.word("category", DocumentCategory::of),
                facts.word("status", TrackingStatus::of),
                facts.localized("title"),
                facts.list("revision_history", AdvisoryFacts::revision),
                facts.under("withdrawn")
                        .map(withdrawn -> new Withdrawal(withdrawn.localized("reason")))
                        .orElse(null),
                facts.has("aggregate_severity") ? facts.word("aggregate_severity", Severity::of) : null,
                facts.optionalLocalized("aggregate_severity_reason"),
                facts.optionalDate("next_update"),
                facts.list("related", AdvisoryFacts::relation),
                facts.texts("aliases"),
                facts.list("references", AdvisoryFacts::reference),
                facts.list("acknowledgments", AdvisoryFacts::acknowledgment),
                facts.list("vulnerabilities", AdvisoryFacts::vulnerability),
                Map.of(),
                facts.has("tlp") ? facts.word("tlp", Tlp::of) : Tlp.WHITE,
                facts.list("allow", YamlFacts::allowance));
    }

    private static Revision revision(YamlFacts facts) {
        return new Revision(
                facts.number("number"),
                facts.instant("date"),
                facts.localized("summary"),
                facts.optionalLocalized("reason"));
    }

    private static Relation relation(YamlFacts facts) {
        return new Relation(new AdvisoryId(facts.text("id")), facts.word("relation", RelationKind::of));
    }

    private static Reference reference(YamlFacts facts) {
        return new Reference(
                facts.text("url"),
                facts.localized("summary"),
                facts.has("category") ? facts.word("category", ReferenceCategory::of) : ReferenceCategory.EXTERNAL);
    }

    private static Acknowledgment acknowledgment(YamlFacts facts) {
        return new Acknowledgment(
                facts.texts("names"),
                facts.optionalText("organization"),
                facts.optionalLocalized("summary"),
                facts.texts("urls"),
                facts.isTrue("consent"));
    }

    private static Vulnerability vulnerability(YamlFacts facts) {
        String cve = facts.optionalText("cve");
        String key = facts.optionalText("key");
        return new Vulnerability(
                key == null ? facts.text("cve") : key,
                cve,
                facts.optionalLocalized("title"),
                facts.optionalText("cwe"),
                facts.list("ids", id -> new OtherId(id.text("system_name"), id.text("text"))),
                facts.optionalInstant("discovery_date"),
                facts.optionalInstant("release_date"),
                facts.list("scores", AdvisoryFacts::score),
                facts.under("national_grade").map(AdvisoryFacts::nationalGrade).orElse(null),
                facts.under("priority").map(AdvisoryFacts::priority).orElse(null),
                facts.under("product_status").map(AdvisoryFacts::productStatus).orElse(Map.of()),
                facts.list("flags", AdvisoryFacts::flag),
                facts.list("threats", AdvisoryFacts::threat),
                facts.list("remediations", AdvisoryFacts::remediation));
    }

    private static Score score(YamlFacts facts) {
        return new Score(facts.optionalText("cvss_v3"), facts.optionalText("cvss_v4"), products(facts));
    }

    private static NationalGrade nationalGrade(YamlFacts facts) {
        return new NationalGrade(facts.word("grade", NationalGrade.Grade::of), facts.optionalText("source"));
    }

    private static Priority priority(YamlFacts facts) {
        return new Priority(facts.word("level", PriorityLevel::of), facts.localized("reason"));
    }

    private static Map<ProductStatus, List<ProductRange>> productStatus(YamlFacts facts) {
        Map<ProductStatus, List<ProductRange>> byStatus = new EnumMap<>(ProductStatus.class);
        for (ProductStatus status : ProductStatus.values()) {
            List<ProductRange> ranges = facts.list(status.word(), AdvisoryFacts::range);
            if (!ranges.isEmpty()) {
                byStatus.put(status, ranges);
            }
        }
        return byStatus;
    }

    private static Flag flag(YamlFacts facts) {
        return new Flag(facts.word("label", Justification::of), facts.optionalInstant("date"), products(facts));
    }

    private static Threat threat(YamlFacts facts) {
        return new Threat(
                facts.word("category", ThreatCategory::of),
                facts.localized("details"),
                facts.optionalInstant("date"),
                products(facts));
    }

    private static Remediation remediation(YamlFacts facts) {
        Optional<YamlFacts> planned = facts.under("planned");
        return new Remediation(
                facts.word("category", RemediationCategory::of),
                facts.localized("details"),
                facts.optionalText("url"),
                facts.optionalInstant("date"),
                planned.map(plan -> new Remediation.Plan(plan.text("version"), plan.date("date")))
                        .orElse(null),
                products(facts));
    }

    private static List<ProductRange> products(YamlFacts facts) {
        return facts.list("products", AdvisoryFacts::range);
    }

    private static ProductRange range(YamlFacts facts) {
        return facts.isText()
                ? ProductRange.everyVersionOf(facts.text())
                : new ProductRange(facts.text("product"), facts.texts("versions"), facts.optionalText("range"));
    }
}
