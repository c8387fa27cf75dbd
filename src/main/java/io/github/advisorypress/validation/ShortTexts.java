package io.github.advisorypress.validation;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.Vulnerability;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of an advisory that stand in {@code advisory.yaml} in every language. */
public final class ShortTexts {
    private final Map<FieldPath, Localized<String>> texts = new LinkedHashMap<>();

    private ShortTexts() {}

    /** Every short text by its path in {@code advisory.yaml}, in the order of the model. */
    public static Map<FieldPath, Localized<String>> of(Advisory advisory) {
        var found = new ShortTexts();
        found.addBulletin(advisory);
        for (int i = 0; i < advisory.vulnerabilities().size(); i++) {
            found.addVulnerability(
                    FieldPath.of("vulnerabilities", i),
                    advisory.vulnerabilities().get(i));
        }
        return Collections.unmodifiableMap(found.texts);
    }

    private void addBulletin(Advisory advisory) {
        add(FieldPath.of("title"), advisory.title());
        for (int i = 0; i < advisory.revisionHistory().size(); i++) {
            add(
                    FieldPath.of("revision_history", i, "summary"),
                    advisory.revisionHistory().get(i).summary());
            add(
                    FieldPath.of("revision_history", i, "reason"),
                    advisory.revisionHistory().get(i).reason());
        }
        if (advisory.withdrawal() != null) {
            add(FieldPath.of("withdrawn", "reason"), advisory.withdrawal().reason());
        }
        add(FieldPath.of("aggregate_severity_reason"), advisory.aggregateSeverityReason());
        for (int i = 0; i < advisory.references().size(); i++) {
            add(
                    FieldPath.of("references", i, "summary"),
                    advisory.references().get(i).summary());
        }
        for (int i = 0; i < advisory.acknowledgments().size(); i++) {
            add(
                    FieldPath.of("acknowledgments", i, "summary"),
                    advisory.acknowledgments().get(i).summary());
        }
    }

    private void addVulnerability(FieldPath path, Vulnerability vulnerability) {
        add(path.child("title"), vulnerability.title());
        if (vulnerability.priority() != null) {
            add(path.child("priority").child("reason"), vulnerability.priority().reason());
        }
        for (int i = 0; i < vulnerability.threats().size(); i++) {
            add(
                    path.child("threats").child(i).child("details"),
                    vulnerability.threats().get(i).details());
        }
        for (int i = 0; i < vulnerability.remediations().size(); i++) {
            add(
                    path.child("remediations").child(i).child("details"),
                    vulnerability.remediations().get(i).details());
        }
    }

    private void add(FieldPath path, @Nullable Localized<String> text) {
        if (text != null) {
            texts.put(path, text);
        }
    }
}
