package io.github.advisorypress.output.csaf;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.advisorypress.model.Acknowledgment;
import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.Publisher;
import io.github.advisorypress.model.Reference;
import io.github.advisorypress.model.ReferenceCategory;
import io.github.advisorypress.model.Relation;
import io.github.advisorypress.model.Revision;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.model.TextField;
import io.github.advisorypress.scoring.OverallSeverity;
import io.github.advisorypress.text.Labels;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes {@code /document}: everything about the bulletin but products and vulnerabilities. */
final class DocumentWriter {
    private static final String TLP_DEFINITION = "https://www.first.org/tlp/";

    private final Translation translation;
    private final Addresses addresses;
    private final JsonGenerator json;
    private final Advisory advisory;
    private final Labels labels;
    private final Site site;

    DocumentWriter(Translation translation, Addresses addresses, JsonGenerator json) {
        this.translation = translation;
        this.addresses = addresses;
        this.json = json;
        this.advisory = translation.advisory();
        this.labels = translation.labels();
        this.site = translation.site();
    }

    void write() throws IOException {
        json.writeObjectFieldStart("document");
        acknowledgments();
        aggregateSeverity();
        json.writeStringField("category", advisory.category().word());
        json.writeStringField("csaf_version", "2.0");
        distribution();
        json.writeStringField("lang", translation.language().value());
        Note.write(notes(), json);
        publisher();
        references();
        if (!translation.isOriginal()) {
            json.writeStringField("source_lang", site.prevailing().value());
        }
        json.writeStringField("title", translation.say(advisory.title()));
        tracking();
        json.writeEndObject();
    }

    private void acknowledgments() throws IOException {
        List<Acknowledgment> agreed = advisory.acknowledgments().stream()
                .filter(Acknowledgment::consent)
                .toList();
        if (agreed.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("acknowledgments");
        for (Acknowledgment acknowledgment : agreed) {
            json.writeStartObject();
            Fields.texts(json, "names", acknowledgment.names());
            Fields.text(json, "organization", acknowledgment.organization());
            Fields.text(json, "summary", said(acknowledgment.summary()));
            Fields.texts(json, "urls", acknowledgment.urls());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private @Nullable String said(@Nullable Localized<String> words) {
        return words == null ? null : translation.say(words);
    }

    private void aggregateSeverity() throws IOException {
        var severity = OverallSeverity.of(advisory);
        if (severity.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("aggregate_severity");
        // The words for severities are the publisher's own, so they stand in its namespace.
        json.writeStringField("namespace", site.publisher().namespace().toString());
        json.writeStringField("text", labels.word("severity." + severity.get().word()));
        json.writeEndObject();
    }

    private void distribution() throws IOException {
        json.writeObjectFieldStart("distribution");
        json.writeObjectFieldStart("tlp");
        json.writeStringField("label", advisory.tlp().name());
        json.writeStringField("url", TLP_DEFINITION);
        json.writeEndObject();
        json.writeEndObject();
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        if (advisory.withdrawal() != null) {
            notes.add(new Note(
                    "description",
                    labels.word("csaf.note.withdrawal"),
                    translation.say(advisory.withdrawal().reason())));
        }
        for (TextField field : TextField.values()) {
            boolean saidOfTheVulnerability =
                    field.isOfVulnerability() && advisory.vulnerabilities().size() == 1;
            if (!saidOfTheVulnerability) {
                translation.text(field).ifPresent(text -> notes.add(Note.of(field, labels.heading(field), text)));
            }
        }
        notes.add(kind());
        Localized<String> reason = advisory.aggregateSeverityReason();
        if (reason != null) {
            notes.add(new Note("other", labels.word("csaf.note.aggregate-severity"), translation.say(reason)));
        }
        if (advisory.nextUpdate() != null) {
            notes.add(new Note(
                    "general",
                    labels.word("csaf.note.next-update"),
                    labels.sentence("csaf.next-update", advisory.nextUpdate().toString())));
        }
        notes.add(new Note(
                "legal_disclaimer",
                labels.word("csaf.note.legal-disclaimer"),
                translation.say(site.legalDisclaimer())));
        if (translation.languages().size() > 1) {
            notes.add(new Note("legal_disclaimer", labels.word("csaf.note.language"), prevailing()));
        }
        return notes;
    }

    private Note kind() {
        String kind = advisory.kind().name();
        return new Note(
                "other",
                labels.word("csaf.note.kind"),
                labels.sentence("csaf.kind", labels.word("kind." + kind.toLowerCase(Locale.ROOT)), kind));
    }

    /** The sentence that says which language holds; a language without a name of its own is named by its tag. */
    private String prevailing() {
        String key = "csaf.prevails." + site.prevailing();
        return labels.keys().contains(key)
                ? labels.word(key)
                : labels.sentence("csaf.prevails", site.prevailing().value());
    }

    private void publisher() throws IOException {
        Publisher publisher = site.publisher();
        json.writeObjectFieldStart("publisher");
        json.writeStringField("category", publisher.category());
        Fields.text(json, "contact_details", said(publisher.contactDetails()));
        Fields.text(json, "issuing_authority", said(publisher.issuingAuthority()));
        json.writeStringField("name", publisher.name());
        json.writeStringField("namespace", publisher.namespace().toString());
        json.writeEndObject();
    }

    private void references() throws IOException {
        json.writeArrayFieldStart("references");
        // CSAF 2.0, 9.1.9: the first reference of a translation is the original
        if (!translation.isOriginal()) {
            otherLanguage(site.prevailing());
        }
        reference(ReferenceCategory.SELF, labels.word("csaf.reference.document"), document(translation.language()));
        reference(
                ReferenceCategory.SELF,
                labels.word("csaf.reference.page"),
                addresses.url(addresses.page(advisory.id(), translation.language())));
        for (LanguageTag language : translation.languages()) {
            if (!language.equals(translation.language()) && !site.isPrevailing(language)) {
                otherLanguage(language);
            }
        }
        for (Relation relation : advisory.related()) {
            reference(
                    ReferenceCategory.EXTERNAL,
                    labels.sentence(
                            "csaf.reference.related",
                            labels.word("relation." + relation.kind().word()),
                            relation.id().value()),
                    addresses.url(addresses.page(relation.id(), translation.language())));
        }
        for (Reference reference : advisory.references()) {
            reference(reference.category(), translation.say(reference.summary()), reference.url());
        }
        json.writeEndArray();
    }

    private void otherLanguage(LanguageTag language) throws IOException {
        String key = site.isPrevailing(language) ? "csaf.reference.original" : "csaf.reference.translation";
        reference(ReferenceCategory.EXTERNAL, labels.sentence(key, language.value()), document(language));
    }

    private String document(LanguageTag language) {
        return addresses.url(addresses.csaf(advisory, language));
    }

    private void reference(ReferenceCategory category, String summary, String url) throws IOException {
        json.writeStartObject();
        json.writeStringField("category", category.word());
        json.writeStringField("summary", summary);
        json.writeStringField("url", url);
        json.writeEndObject();
    }

    private String summary(Revision revision) {
        String summary = translation.say(revision.summary());
        String reason = said(revision.reason());
        return reason == null ? summary : labels.sentence("csaf.revision", summary, reason);
    }

    private void tracking() throws IOException {
        json.writeObjectFieldStart("tracking");
        Fields.texts(json, "aliases", advisory.aliases().stream().distinct().toList());
        json.writeStringField("current_release_date", advisory.currentRelease().toString());
        json.writeStringField("id", site.documentId(advisory.id(), translation.language()));
        json.writeStringField("initial_release_date", advisory.initialRelease().toString());
        json.writeArrayFieldStart("revision_history");
        for (Revision revision : advisory.revisionHistory()) {
            json.writeStartObject();
            json.writeStringField("date", revision.date().toString());
            json.writeStringField("number", Integer.toString(revision.number()));
            json.writeStringField("summary", summary(revision));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("status", advisory.status().word());
        json.writeStringField(
                "version", Integer.toString(advisory.currentRevision().number()));
        json.writeEndObject();
    }
}
