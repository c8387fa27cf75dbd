package io.github.advisorypress.record;

import io.github.advisorypress.model.Acknowledgment;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryText;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.IdentificationHelper;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.NationalGrade;
import io.github.advisorypress.model.Priority;
import io.github.advisorypress.model.ProductRange;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.ProductVersion;
import io.github.advisorypress.model.Remediation;
import io.github.advisorypress.model.Revision;
import io.github.advisorypress.model.TextField;
import io.github.advisorypress.model.Vulnerability;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a bulletin as JSON: its facts under the keys of {@code advisory.yaml}, its texts, and the products that it
 * lists under the keys of {@code products.yaml}. Allowances are editorial and not written.
 */
final class BulletinWriter {
    private final RecordJson json;
    private final Bulletin bulletin;
    private final Advisory advisory;

    BulletinWriter(RecordJson json, Bulletin bulletin) {
        this.json = json;
        this.bulletin = bulletin;
        this.advisory = bulletin.advisory();
    }

    void write() throws IOException {
        identity();
        json.objects("related", advisory.related(), (item, relation) -> {
            item.text("id", relation.id());
            item.text("relation", relation.kind().word());
        });
        json.texts("aliases", advisory.aliases());
        json.objects("references", advisory.references(), (item, reference) -> {
            item.text("url", reference.url());
            item.localized("summary", reference.summary());
            item.text("category", reference.category().word());
        });
        json.objects("acknowledgments", advisory.acknowledgments(), BulletinWriter::acknowledgment);
        json.objects("vulnerabilities", advisory.vulnerabilities(), BulletinWriter::vulnerability);
        if (!advisory.text().isEmpty()) {
            json.object("text", texts -> {
                for (Map.Entry<LanguageTag, AdvisoryText> text : advisory.text().entrySet()) {
                    texts.object(text.getKey().value(), members -> text(members, text.getValue()));
                }
            });
        }
        json.localized("vendor", bulletin.vendor());
        ListedFamilies.of(bulletin).write(json);
        json.objects("expansion", bulletin.expansion().entrySet(), (item, expanded) -> {
            range(item, expanded.getKey());
            item.texts(
                    "product_ids",
                    expanded.getValue().stream()
                            .map(listed -> listed.productId())
                            .toList());
        });
    }

    private void identity() throws IOException {
        json.text("id", advisory.id());
        json.text("kind", advisory.kind());
        json.text("category", advisory.category().word());
        json.text("status", advisory.status().word());
        json.text("tlp", advisory.tlp());
        json.localized("title", advisory.title());
        json.objects("revision_history", advisory.revisionHistory(), BulletinWriter::revision);
        var withdrawal = advisory.withdrawal();
        if (withdrawal != null) {
            json.object("withdrawn", members -> members.localized("reason", withdrawal.reason()));
        }
        var severity = advisory.aggregateSeverity();
        json.text("aggregate_severity", severity == null ? null : severity.word());
        json.localized("aggregate_severity_reason", advisory.aggregateSeverityReason());
        json.text("next_update", advisory.nextUpdate());
    }

    private static void revision(RecordJson item, Revision revision) throws IOException {
        item.number("number", revision.number());
        item.text("date", revision.date());
        item.localized("summary", revision.summary());
        item.localized("reason", revision.reason());
    }

    private static void acknowledgment(RecordJson item, Acknowledgment acknowledgment) throws IOException {
        item.texts("names", acknowledgment.names());
        item.text("organization", acknowledgment.organization());
        item.localized("summary", acknowledgment.summary());
        item.texts("urls", acknowledgment.urls());
        item.claim("consent", acknowledgment.consent());
    }

    private static void vulnerability(RecordJson item, Vulnerability vulnerability) throws IOException {
        item.text("key", vulnerability.key());
        item.text("cve", vulnerability.cve());
        item.localized("title", vulnerability.title());
        item.text("cwe", vulnerability.cwe());
        item.objects("ids", vulnerability.ids(), (id, other) -> {
            id.text("system_name", other.systemName());
            id.text("text", other.text());
        });
        item.text("discovery_date", vulnerability.discoveryDate());
        item.text("release_date", vulnerability.releaseDate());
        item.objects("scores", vulnerability.scores(), (member, score) -> {
            member.text("cvss_v3", score.cvssV3());
            member.text("cvss_v4", score.cvssV4());
            ranges(member, "products", score.products());
        });
        ratings(item, vulnerability.nationalGrade(), vulnerability.priority());
        if (!vulnerability.productStatus().isEmpty()) {
            item.object("product_status", statuses -> {
                for (Map.Entry<ProductStatus, List<ProductRange>> status :
                        vulnerability.productStatus().entrySet()) {
                    ranges(statuses, status.getKey().word(), status.getValue());
                }
            });
        }
        statements(item, vulnerability);
    }

    private static void ratings(RecordJson item, @Nullable NationalGrade grade, @Nullable Priority priority)
            throws IOException {
        if (grade != null) {
            item.object("national_grade", members -> {
                members.text("grade", grade.grade().word());
                members.text("source", grade.source());
            });
        }
        if (priority != null) {
            item.object("priority", members -> {
                members.text("level", priority.level().word());
                members.localized("reason", priority.reason());
            });
        }
    }

    private static void statements(RecordJson item, Vulnerability vulnerability) throws IOException {
        item.objects("flags", vulnerability.flags(), (member, flag) -> {
            member.text("label", flag.label().word());
            member.text("date", flag.date());
            ranges(member, "products", flag.products());
        });
        item.objects("threats", vulnerability.threats(), (member, threat) -> {
            member.text("category", threat.category().word());
            member.localized("details", threat.details());
            member.text("date", threat.date());
            ranges(member, "products", threat.products());
        });
        item.objects("remediations", vulnerability.remediations(), BulletinWriter::remediation);
    }

    private static void remediation(RecordJson item, Remediation remediation) throws IOException {
        item.text("category", remediation.category().word());
        item.localized("details", remediation.details());
        item.text("url", remediation.url());
        item.text("date", remediation.date());
        Remediation.Plan plan = remediation.plan();
        if (plan != null) {
            item.object("planned", members -> {
                members.text("version", plan.version());
                members.text("date", plan.date());
            });
        }
        ranges(item, "products", remediation.products());
    }

    private static void ranges(RecordJson json, String name, List<ProductRange> ranges) throws IOException {
        json.objects(name, ranges, BulletinWriter::range);
    }

    private static void range(RecordJson item, ProductRange range) throws IOException {
        item.text("product", range.product());
        item.texts("versions", range.versions());
        item.text("range", range.range());
    }

    private static void text(RecordJson json, AdvisoryText text) throws IOException {
        fields(json, text.fields());
        if (!text.vulnerabilities().isEmpty()) {
            json.object("vulnerabilities", byKey -> {
                for (Map.Entry<String, Map<TextField, String>> own :
                        text.vulnerabilities().entrySet()) {
                    byKey.object(own.getKey(), members -> fields(members, own.getValue()));
                }
            });
        }
        json.table("translates", text.translates());
    }

    private static void fields(RecordJson json, Map<TextField, String> fields) throws IOException {
        for (Map.Entry<TextField, String> field : fields.entrySet()) {
            json.lines(field.getKey().word(), field.getValue());
        }
    }

    static void identification(RecordJson json, IdentificationHelper identification) throws IOException {
        if (!identification.equals(IdentificationHelper.NONE)) {
            json.object("product_identification_helper", members -> {
                members.text("cpe", identification.cpe());
                members.text("purl", identification.purl());
                members.texts("model_numbers", identification.modelNumbers());
                members.texts("skus", identification.skus());
            });
        }
    }

    static void version(RecordJson json, ProductVersion version) throws IOException {
        json.text("version", version.version());
        json.text("released", version.released());
        json.text("end_of_support", version.endOfSupport());
    }
}
