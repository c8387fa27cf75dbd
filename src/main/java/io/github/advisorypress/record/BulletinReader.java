package io.github.advisorypress.record;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.model.Acknowledgment;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.AdvisoryText;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.DocumentCategory;
import io.github.advisorypress.model.Flag;
import io.github.advisorypress.model.Identifier;
import io.github.advisorypress.model.Justification;
import io.github.advisorypress.model.Kind;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.Localized;
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
import io.github.advisorypress.model.TextField;
import io.github.advisorypress.model.Threat;
import io.github.advisorypress.model.ThreatCategory;
import io.github.advisorypress.model.Tlp;
import io.github.advisorypress.model.TrackingStatus;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.model.Withdrawal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the bulletin that {@link BulletinWriter} wrote; what it cannot read is noted. */
final class BulletinReader {
    private static final Revision NO_REVISION = new Revision(1, Instant.EPOCH, Localized.everywhere(""), null);

    private final RecordMembers members;

    BulletinReader(RecordMembers members) {
        this.members = members;
    }

    Bulletin read(JsonElement json) {
        Map<String, ListedProduct> products = new ListedProducts(members).read(json);
        return new Bulletin(advisory(json), members.localized(json, "vendor"), expansion(json, products));
    }

    private Advisory advisory(JsonElement json) {
        return new Advisory(
                new AdvisoryId(identifier(json, "id")),
                members.choice(json.at("kind"), BulletinReader::kind, "SA", Kind.SA),
                members.choice(
                        json.at("category"),
                        DocumentCategory::of,
                        "csaf_security_advisory",
                        DocumentCategory.CSAF_SECURITY_ADVISORY),
                members.choice(json.at("status"), TrackingStatus::of, "final", TrackingStatus.FINAL),
                members.localized(json, "title"),
                history(json),
                members.optionalObject(json, "withdrawn")
                        .map(withdrawn -> new Withdrawal(members.localized(withdrawn, "reason")))
                        .orElse(null),
                members.member(json, "aggregate_severity")
                        .map(word -> members.choice(word, Severity::of, "critical", Severity.NONE))
                        .orElse(null),
                members.localizedOrNull(json, "aggregate_severity_reason"),
                members.dayOrNull(json, "next_update"),
                members.objects(json, "related").stream().map(this::relation).toList(),
                members.texts(json, "aliases"),
                members.objects(json, "references").stream()
                        .map(this::reference)
                        .toList(),
                members.objects(json, "acknowledgments").stream()
                        .map(this::acknowledgment)
                        .toList(),
                members.objects(json, "vulnerabilities").stream()
                        .map(this::vulnerability)
                        .toList(),
                texts(json),
                members.member(json, "tlp")
                        .map(label -> members.choice(label, Tlp::of, "WHITE", Tlp.WHITE))
                        .orElse(Tlp.WHITE),
                List.of());
    }

    private String identifier(JsonElement json, String name) {
        String id = members.text(json, name);
        if (!Identifier.isValid(id)) {
            if (json.at(name).node().isTextual()) {
                members.unreadable(json.at(name), "“CB-SA-2024-0001”");
            }
            return "unknown";
        }
        return id;
    }

    private static Optional<Kind> kind(String word) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private List<Revision> history(JsonElement json) {
        List<Revision> history = members.objects(json, "revision_history").stream()
                .map(revision -> new Revision(
                        members.number(revision, "number"),
                        members.instant(revision, "date"),
                        members.localized(revision, "summary"),
                        members.localizedOrNull(revision, "reason")))
                .toList();
        if (history.isEmpty()) {
            members.unreadable(json.at("revision_history"), "[" + RecordMembers.OBJECT + "]");
            return List.of(NO_REVISION);
        }
        return history;
    }

    private Relation relation(JsonElement json) {
        return new Relation(
                new AdvisoryId(identifier(json, "id")),
                members.choice(json.at("relation"), RelationKind::of, "follows", RelationKind.SEE_ALSO));
    }

    private Reference reference(JsonElement json) {
        return new Reference(
                members.text(json, "url"),
                members.localized(json, "summary"),
                members.choice(json.at("category"), ReferenceCategory::of, "external", ReferenceCategory.EXTERNAL));
    }

    private Acknowledgment acknowledgment(JsonElement json) {
        return new Acknowledgment(
                members.texts(json, "names"),
                members.textOrNull(json, "organization"),
                members.localizedOrNull(json, "summary"),
                members.texts(json, "urls"),
                members.claim(json, "consent"));
    }

    private Vulnerability vulnerability(JsonElement json) {
        return new Vulnerability(
                members.text(json, "key"),
                members.textOrNull(json, "cve"),
                members.localizedOrNull(json, "title"),
                members.textOrNull(json, "cwe"),
                members.objects(json, "ids").stream()
                        .map(id -> new OtherId(members.text(id, "system_name"), members.text(id, "text")))
                        .toList(),
                members.instantOrNull(json, "discovery_date"),
                members.instantOrNull(json, "release_date"),
                members.objects(json, "scores").stream()
                        .map(score -> new Score(
                                members.textOrNull(score, "cvss_v3"),
                                members.textOrNull(score, "cvss_v4"),
                                ranges(score, "products")))
                        .toList(),
                grade(json),
                priority(json),
                statuses(json),
                members.objects(json, "flags").stream().map(this::flag).toList(),
                members.objects(json, "threats").stream().map(this::threat).toList(),
                members.objects(json, "remediations").stream()
                        .map(this::remediation)
                        .toList());
    }

    private @Nullable NationalGrade grade(JsonElement json) {
        return members.optionalObject(json, "national_grade")
                .map(grade -> new NationalGrade(
                        members.choice(grade.at("grade"), NationalGrade.Grade::of, "高危", NationalGrade.Grade.LOW),
                        members.textOrNull(grade, "source")))
                .orElse(null);
    }

    private @Nullable Priority priority(JsonElement json) {
        return members.optionalObject(json, "priority")
                .map(priority -> new Priority(
                        members.choice(priority.at("level"), PriorityLevel::of, "planned", PriorityLevel.PLANNED),
                        members.localized(priority, "reason")))
                .orElse(null);
    }

    private Map<ProductStatus, List<ProductRange>> statuses(JsonElement json) {
        Map<ProductStatus, List<ProductRange>> statuses = new EnumMap<>(ProductStatus.class);
        members.optionalObject(json, "product_status").ifPresent(object -> {
            for (ProductStatus status : ProductStatus.values()) {
                if (members.member(object, status.word()).isPresent()) {
                    statuses.put(status, ranges(object, status.word()));
                }
            }
        });
        return statuses;
    }

    private Flag flag(JsonElement json) {
        return new Flag(
                members.choice(
                        json.at("label"),
                        Justification::of,
                        "component_not_present",
                        Justification.COMPONENT_NOT_PRESENT),
                members.instantOrNull(json, "date"),
                ranges(json, "products"));
    }

    private Threat threat(JsonElement json) {
        return new Threat(
                members.choice(json.at("category"), ThreatCategory::of, "impact", ThreatCategory.IMPACT),
                members.localized(json, "details"),
                members.instantOrNull(json, "date"),
                ranges(json, "products"));
    }

    private Remediation remediation(JsonElement json) {
        return new Remediation(
                members.choice(
                        json.at("category"), RemediationCategory::of, "vendor_fix", RemediationCategory.VENDOR_FIX),
                members.localized(json, "details"),
                members.textOrNull(json, "url"),
                members.instantOrNull(json, "date"),
                members.optionalObject(json, "planned")
                        .map(plan -> new Remediation.Plan(members.text(plan, "version"), members.day(plan, "date")))
                        .orElse(null),
                ranges(json, "products"));
    }

    private List<ProductRange> ranges(JsonElement json, String name) {
        return members.objects(json, name).stream().map(this::range).toList();
    }

    private ProductRange range(JsonElement json) {
        List<String> versions = members.texts(json, "versions");
        String range = members.textOrNull(json, "range");
        if (range != null && !versions.isEmpty()) {
            members.unreadable(json.at("range"), RecordMembers.OBJECT);
            range = null;
        }
        return new ProductRange(members.text(json, "product"), versions, range);
    }

    private Map<LanguageTag, AdvisoryText> texts(JsonElement json) {
        Map<LanguageTag, AdvisoryText> texts = new LinkedHashMap<>();
        members.optionalObject(json, "text")
                .ifPresent(object -> object.members().forEach(text -> {
                    members.object(object, text.segment());
                    members.putOnce(texts, text, text(text));
                }));
        return texts;
    }

    private AdvisoryText text(JsonElement json) {
        Map<String, Map<TextField, String>> vulnerabilities = new LinkedHashMap<>();
        members.optionalObject(json, "vulnerabilities")
                .ifPresent(object -> object.members().forEach(own -> {
                    members.object(object, own.segment());
                    vulnerabilities.put(own.segment(), fields(own));
                }));
        return new AdvisoryText(fields(json), vulnerabilities, members.table(json, "translates"));
    }

    private Map<TextField, String> fields(JsonElement json) {
        Map<TextField, String> fields = new EnumMap<>(TextField.class);
        for (TextField field : TextField.values()) {
            members.member(json, field.word()).ifPresent(words -> fields.put(field, members.lines(words)));
        }
        return fields;
    }

    private Map<ProductRange, List<ListedProduct>> expansion(JsonElement json, Map<String, ListedProduct> products) {
        Map<ProductRange, List<ListedProduct>> expansion = new LinkedHashMap<>();
        for (JsonElement expanded : members.objects(json, "expansion")) {
            List<ListedProduct> listed = new ArrayList<>();
            for (JsonElement id : expanded.items("product_ids")) {
                ListedProduct product = products.get(id.text().orElse(""));
                if (product == null) {
                    members.unreadable(id, "“product_id”");
                } else {
                    listed.add(product);
                }
            }
            expansion.put(range(expanded), listed);
        }
        return expansion;
    }
}
