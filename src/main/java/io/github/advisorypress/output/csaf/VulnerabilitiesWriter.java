package io.github.advisorypress.output.csaf;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.Flag;
import io.github.advisorypress.model.ListedProduct;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.NationalGrade;
import io.github.advisorypress.model.OtherId;
import io.github.advisorypress.model.Priority;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.Remediation;
import io.github.advisorypress.model.Score;
import io.github.advisorypress.model.TextField;
import io.github.advisorypress.model.Threat;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.scoring.CvssVector;
import io.github.advisorypress.scoring.CweTable;
import io.github.advisorypress.text.Labels;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes {@code /vulnerabilities}: what each one is, which products have it, and what to do. */
final class VulnerabilitiesWriter {
    private final Translation translation;
    private final CweTable weaknesses;
    private final JsonGenerator json;
    private final Bulletin bulletin;
    private final Labels labels;

    VulnerabilitiesWriter(Translation translation, CweTable weaknesses, JsonGenerator json) {
        this.translation = translation;
        this.weaknesses = weaknesses;
        this.json = json;
        this.bulletin = translation.bulletin();
        this.labels = translation.labels();
    }

    void write() throws IOException {
        List<Vulnerability> vulnerabilities = translation.advisory().vulnerabilities();
        if (vulnerabilities.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("vulnerabilities");
        for (Vulnerability vulnerability : vulnerabilities) {
            json.writeStartObject();
            Fields.text(json, "cve", vulnerability.cve());
            weakness(vulnerability);
            Fields.text(json, "discovery_date", vulnerability.discoveryDate());
            flags(vulnerability);
            ids(vulnerability);
            Note.write(notes(vulnerability), json);
            productStatus(vulnerability);
            Fields.text(json, "release_date", vulnerability.releaseDate());
            remediations(vulnerability);
            scores(vulnerability);
            threats(vulnerability);
            Localized<String> title = vulnerability.title();
            Fields.text(json, "title", title == null ? null : translation.say(title));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void weakness(Vulnerability vulnerability) throws IOException {
        String id = vulnerability.cwe();
        if (id == null) {
            return;
        }
        String name = weaknesses
                .name(id)
                .orElseThrow(() -> new IllegalArgumentException("The CWE list has no weakness " + id));
        json.writeObjectFieldStart("cwe");
        json.writeStringField("id", id);
        json.writeStringField("name", name);
        json.writeEndObject();
    }

    private void flags(Vulnerability vulnerability) throws IOException {
        if (vulnerability.flags().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("flags");
        for (Flag flag : vulnerability.flags()) {
            json.writeStartObject();
            Fields.text(json, "date", flag.date());
            json.writeStringField("label", flag.label().word());
            Fields.products(json, "product_ids", bulletin.productsOf(vulnerability, flag));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void ids(Vulnerability vulnerability) throws IOException {
        if (vulnerability.ids().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("ids");
        for (OtherId id : vulnerability.ids().stream().distinct().toList()) {
            json.writeStartObject();
            json.writeStringField("system_name", id.systemName());
            json.writeStringField("text", id.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private List<Note> notes(Vulnerability vulnerability) {
        List<Note> notes = new ArrayList<>();
        for (TextField field : TextField.values()) {
            if (field.isOfVulnerability()) {
                translation
                        .text(vulnerability, field)
                        .ifPresent(text -> notes.add(Note.of(field, labels.heading(field), text)));
            }
        }
        if (notes.isEmpty()) {
            // CSAF 2.0, 6.1.27.5: each vulnerability has notes; what the bulletin says of it is its summary
            translation
                    .text(TextField.SUMMARY)
                    .ifPresent(text -> notes.add(Note.of(TextField.SUMMARY, labels.heading(TextField.SUMMARY), text)));
        }
        for (Score score : vulnerability.scores()) {
            notes.addAll(vectors(vulnerability, score));
        }
        NationalGrade grade = vulnerability.nationalGrade();
        if (grade != null) {
            notes.add(new Note("other", labels.word("csaf.note.national-grade"), grade(grade)));
        }
        Priority priority = vulnerability.priority();
        if (priority != null) {
            String level = labels.word("priority." + priority.level().word());
            notes.add(new Note(
                    "other",
                    labels.word("csaf.note.priority"),
                    labels.sentence("csaf.priority", level, translation.say(priority.reason()))));
        }
        return notes;
    }

    /** The vectors that CSAF 2.0 has no object for: those of CVSS 4.0, and any without affected products. */
    private List<Note> vectors(Vulnerability vulnerability, Score score) {
        List<Note> notes = new ArrayList<>();
        if (score.cvssV3() != null && bulletin.productsOf(vulnerability, score).isEmpty()) {
            notes.add(vector(score.cvssV3(), List.of()));
        }
        if (score.cvssV4() != null) {
            notes.add(vector(
                    score.cvssV4(),
                    score.products().isEmpty() ? List.of() : bulletin.productsOf(vulnerability, score)));
        }
        return notes;
    }

    private Note vector(String vector, List<ListedProduct> products) {
        CvssVector cvss = CvssVector.of(vector);
        String score = labels.sentence(
                "csaf.cvss",
                vector,
                cvss.baseScore().toString(),
                labels.word("severity." + cvss.baseSeverity().word()));
        String text = products.isEmpty()
                ? score
                : labels.sentence(
                        "csaf.cvss.of-products",
                        score,
                        products.stream()
                                .map(translation::name)
                                .collect(Collectors.joining(labels.word("csaf.list-separator"))));
        return new Note("other", "CVSS v" + cvss.version(), text);
    }

    private String grade(NationalGrade grade) {
        String word = labels.word("national-grade." + grade.grade().name().toLowerCase(Locale.ROOT));
        String source = grade.source();
        return source == null ? word : labels.sentence("csaf.national-grade.stated-by", word, source);
    }

    private void productStatus(Vulnerability vulnerability) throws IOException {
        if (vulnerability.productStatus().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("product_status");
        for (ProductStatus status : ProductStatus.values()) {
            Fields.products(json, status.word(), bulletin.productsWith(vulnerability, status));
        }
        json.writeEndObject();
    }

    private void remediations(Vulnerability vulnerability) throws IOException {
        if (vulnerability.remediations().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("remediations");
        for (Remediation remediation : vulnerability.remediations()) {
            json.writeStartObject();
            json.writeStringField("category", remediation.category().word());
            Fields.text(json, "date", remediation.date());
            json.writeStringField("details", details(remediation));
            Fields.products(json, "product_ids", bulletin.productsOf(vulnerability, remediation));
            Fields.text(json, "url", remediation.url());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private String details(Remediation remediation) {
        String details = translation.say(remediation.details());
        Remediation.Plan plan = remediation.plan();
        return plan == null
                ? details
                : details
                        + "\n\n"
                        + labels.sentence(
                                "csaf.plan", plan.version(), plan.date().toString());
    }

    private void scores(Vulnerability vulnerability) throws IOException {
        List<Score> scores = vulnerability.scores().stream()
                .filter(score -> score.cvssV3() != null
                        && !bulletin.productsOf(vulnerability, score).isEmpty())
                .toList();
        if (scores.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("scores");
        for (Score score : scores) {
            json.writeStartObject();
            cvssV3(score.cvssV3());
            Fields.products(json, "products", bulletin.productsOf(vulnerability, score));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void cvssV3(@Nullable String vector) throws IOException {
        if (vector == null) {
            return;
        }
        json.writeObjectFieldStart("cvss_v3");
        for (Map.Entry<String, Object> property :
                CvssVector.of(vector).properties().entrySet()) {
            json.writeFieldName(property.getKey());
            if (property.getValue() instanceof BigDecimal number) {
                json.writeNumber(number);
            } else {
                json.writeString(property.getValue().toString());
            }
        }
        json.writeEndObject();
    }

    private void threats(Vulnerability vulnerability) throws IOException {
        if (vulnerability.threats().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("threats");
        for (Threat threat : vulnerability.threats()) {
            json.writeStartObject();
            json.writeStringField("category", threat.category().word());
            Fields.text(json, "date", threat.date());
            json.writeStringField("details", translation.say(threat.details()));
            Fields.products(json, "product_ids", bulletin.productsOf(vulnerability, threat));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
