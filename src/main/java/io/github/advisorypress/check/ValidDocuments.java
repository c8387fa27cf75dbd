package io.github.advisorypress.check;

import io.github.advisorypress.check.DocumentFacts.Identity;
import io.github.advisorypress.check.Outcome.State;
import java.util.Locale;
import java.util.Objects;

/** Documents are valid, and translations go with their originals. */
final class ValidDocuments implements Requirement {
    @Override
    public int number() {
        return 1;
    }

    @Override
    public Outcome examine(ExaminedProvider provider) {
        FindingList findings = new FindingList(provider);
        if (provider.isTruncated()) {
            findings.error(
                    provider.metadata().url(),
                    "too-many-documents",
                    Integer.toString(provider.documents().size()));
        }
        for (DocumentFacts document : provider.found()) {
            findings.addAll(document.defects());
            int more = document.defectCount() - document.defects().size();
            if (more > 0) {
                findings.error(document.url(), "more-errors-in-document", Integer.toString(more));
            }
            examineTranslation(document, provider, findings);
        }
        if (provider.found().isEmpty()) {
            findings.warning(provider.metadata().url(), "no-documents");
            return provider.isTruncated() ? findings.outcome() : findings.as(State.NOT_EXAMINED);
        }
        return findings.outcome();
    }

    // CSAF 2.0, 9.1.9: source_lang is the language of the original, to which the first reference leads
    private static void examineTranslation(DocumentFacts document, ExaminedProvider provider, FindingList findings) {
        Identity own = document.identity();
        if (own.sourceLanguage().isEmpty()) {
            return;
        }
        DocumentFacts original = provider.documents().get(own.firstReference());
        if (original == null || !original.response().isFound()) {
            findings.warning(document.url(), "translation-without-original", own.firstReference());
            return;
        }
        Identity its = original.identity();
        if (its.id().isEmpty()) {
            // It cannot be read, which is reported about the original.
            return;
        }
        if (!own.sourceLanguage().equalsIgnoreCase(its.language())) {
            findings.warning(document.url(), "translation-of-another-language", own.sourceLanguage(), its.language());
        }
        if (!startsWith(own.id(), its.id())) {
            findings.warning(document.url(), "translation-with-another-id", own.id(), its.id());
        }
        if (!own.version().equals(its.version())) {
            findings.warning(document.url(), "translation-of-another-version", own.version(), its.version());
        }
        boolean sameDates = Objects.equals(own.initialRelease(), its.initialRelease())
                && Objects.equals(own.currentRelease(), its.currentRelease());
        if (!sameDates) {
            findings.warning(document.url(), "translation-with-other-dates", provider.name(original.url()));
        }
    }

    private static boolean startsWith(String id, String original) {
        return id.toLowerCase(Locale.ROOT).startsWith(original.toLowerCase(Locale.ROOT)) && !id.equals(original);
    }
}
