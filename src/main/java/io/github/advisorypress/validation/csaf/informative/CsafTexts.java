package io.github.advisorypress.validation.csaf.informative;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafProduct;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What of a document is written for people: texts, and the names of products, companies and persons in them. */
final class CsafTexts {
    private static final Set<String> PROFILES = Set.of(
            "csaf_informational_advisory", "csaf_security_advisory", "csaf_security_incident_response", "csaf_vex");

    private final List<JsonElement> texts = new ArrayList<>();
    private final List<JsonElement> names = new ArrayList<>();

    CsafTexts(CsafDocument csaf) {
        addDocument(csaf);
        csaf.branches().forEach(branch -> names.add(branch.at("name")));
        csaf.products().stream().map(CsafProduct::element).forEach(product -> names.add(product.at("name")));
        addAll(csaf.productTree().items("product_groups"), "summary");
        csaf.vulnerabilities().forEach(this::addVulnerability);
    }

    /** The texts, whose words stand in a dictionary; not each of them has to be there. */
    List<JsonElement> texts() {
        return texts;
    }

    /** The names, whose words are spelled as their owners like. */
    List<JsonElement> names() {
        return names;
    }

    private void addDocument(CsafDocument csaf) {
        JsonElement document = csaf.document();
        addAcknowledgments(document);
        texts.add(document.at("aggregate_severity").at("text"));
        // CSAF 2.0, 6.3.8: the category is left out where it names a profile other than CSAF Base.
        if (!PROFILES.contains(csaf.category())) {
            texts.add(document.at("category"));
        }
        texts.add(document.at("distribution").at("text"));
        addNotes(document);
        names.add(document.at("publisher").at("name"));
        texts.add(document.at("publisher").at("issuing_authority"));
        addAll(document.items("references"), "summary");
        texts.add(document.at("title"));
        names.add(csaf.tracking().at("generator").at("engine").at("name"));
        addAll(csaf.tracking().items("revision_history"), "summary");
    }

    private void addVulnerability(JsonElement vulnerability) {
        addAcknowledgments(vulnerability);
        addAll(vulnerability.items("involvements"), "summary");
        addNotes(vulnerability);
        addAll(vulnerability.items("references"), "summary");
        for (JsonElement remediation : vulnerability.items("remediations")) {
            texts.add(remediation.at("details"));
            texts.addAll(remediation.items("entitlements"));
            texts.add(remediation.at("restart_required").at("details"));
        }
        addAll(vulnerability.items("threats"), "details");
        texts.add(vulnerability.at("title"));
    }

    private void addAcknowledgments(JsonElement owner) {
        for (JsonElement acknowledgment : owner.items("acknowledgments")) {
            names.addAll(acknowledgment.items("names"));
            names.add(acknowledgment.at("organization"));
            texts.add(acknowledgment.at("summary"));
        }
    }

    private void addNotes(JsonElement owner) {
        for (JsonElement note : owner.items("notes")) {
            texts.addAll(List.of(note.at("audience"), note.at("text"), note.at("title")));
        }
    }

    private void addAll(List<JsonElement> owners, String key) {
        owners.forEach(owner -> texts.add(owner.at(key)));
    }
}
