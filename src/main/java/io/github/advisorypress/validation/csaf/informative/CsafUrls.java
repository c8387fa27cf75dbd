package io.github.advisorypress.validation.csaf.informative;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafProduct;
import io.github.advisorypress.validation.csaf.Excerpt;
import io.github.advisorypress.validation.csaf.UrlAnswer;
import io.github.advisorypress.validation.csaf.UrlStatus;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** The URLs of a document: those by which it refers to itself, and all others. */
final class CsafUrls {
    private final List<JsonElement> self = new ArrayList<>();
    private final List<JsonElement> others = new ArrayList<>();

    CsafUrls(CsafDocument csaf) {
        JsonElement document = csaf.document();
        addAcknowledgments(document);
        others.add(document.at("aggregate_severity").at("namespace"));
        others.add(document.at("distribution").at("tlp").at("url"));
        others.add(document.at("publisher").at("namespace"));
        addReferences(document);
        csaf.products().forEach(this::addProduct);
        for (JsonElement vulnerability : csaf.vulnerabilities()) {
            addAcknowledgments(vulnerability);
            addReferences(vulnerability);
            vulnerability.items("remediations").forEach(remediation -> others.add(remediation.at("url")));
        }
    }

    /** The URLs of references of the category self. */
    List<JsonElement> self() {
        return self;
    }

    /** All other URLs. */
    List<JsonElement> others() {
        return others;
    }

    /** Asks each distinct URL once and reports every place of one that does not answer with such a status. */
    static void ask(List<JsonElement> urls, UrlStatus statuses, IntPredicate passes, Findings findings) {
        Set<String> texts = new LinkedHashSet<>();
        urls.forEach(url -> url.text().ifPresent(texts::add));
        Map<String, UrlAnswer> answers = statuses.of(texts);
        for (JsonElement url : urls) {
            String text = url.text().orElse("");
            UrlAnswer answer = answers.getOrDefault(text, UrlAnswer.NOT_ASKED);
            if (!passes(answer, passes)) {
                findings.report(url.path(), Excerpt.of(text), answer.word());
            }
        }
    }

    private static boolean passes(UrlAnswer answer, IntPredicate passes) {
        return switch (answer.outcome()) {
            case STATUS -> passes.test(answer.status());
            case NO_ANSWER, REFUSED -> false;
            case NOT_ASKED -> true;
        };
    }

    private void addAcknowledgments(JsonElement owner) {
        owner.items("acknowledgments").forEach(acknowledgment -> others.addAll(acknowledgment.items("urls")));
    }

    private void addReferences(JsonElement owner) {
        for (JsonElement reference : owner.items("references")) {
            // CSAF 2.0, 3.1.10: a reference without a category is external.
            boolean isSelf = reference.text("category").orElse("external").equals("self");
            (isSelf ? self : others).add(reference.at("url"));
        }
    }

    private void addProduct(CsafProduct product) {
        others.addAll(product.helper().items("sbom_urls"));
        for (JsonElement generic : product.helper().items("x_generic_uris")) {
            others.add(generic.at("namespace"));
            others.add(generic.at("uri"));
        }
    }
}
