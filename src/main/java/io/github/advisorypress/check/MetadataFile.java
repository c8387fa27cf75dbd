package io.github.advisorypress.check;

import io.github.advisorypress.check.DocumentFacts.Identity;
import io.github.advisorypress.validation.csaf.DateTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** {@code provider-metadata.json} is there, well-formed and right, and files are served as what they are. */
final class MetadataFile implements Requirement {
    private static final String JSON = "application/json";

    @Override
    public int number() {
        return 7;
    }

    @Override
    public Outcome examine(ExaminedProvider provider) {
        FindingList findings = new FindingList(provider);
        Metadata metadata = provider.metadata();
        if (!metadata.response().isFound()) {
            findings.error(
                    metadata.url(), "metadata-not-found", metadata.response().word());
            return findings.as(Outcome.State.ABSENT);
        }
        findings.addAll(metadata.defects());
        examineRole(provider, findings);
        examineCanonicalUrl(provider, findings);
        examineDate(provider, findings);
        if (provider.isServed()) {
            examineContentTypes(provider, findings);
        }
        return findings.outcome();
    }

    private static void examineRole(ExaminedProvider provider, FindingList findings) {
        Optional<Role> claimed = provider.metadata().claimed();
        if (claimed.isPresent() && claimed.get().compareTo(provider.judged()) < 0) {
            findings.error(
                    provider.metadata().url(),
                    "role-not-claimed",
                    claimed.get().word(),
                    provider.judged().word());
        }
    }

    private static void examineCanonicalUrl(ExaminedProvider provider, FindingList findings) {
        String canonical = provider.metadata().canonicalUrl();
        boolean isElsewhere =
                !canonical.isEmpty() && !canonical.equals(provider.metadata().url());
        if (isElsewhere && !provider.discovery().isSame(provider.canonical())) {
            findings.error(
                    provider.metadata().url(),
                    "canonical-url-differs",
                    canonical,
                    provider.metadata().url(),
                    provider.canonical().word());
        }
    }

    private static void examineDate(ExaminedProvider provider, FindingList findings) {
        DateTime updated = provider.metadata().lastUpdated();
        if (updated == null) {
            return;
        }
        Optional<DateTime> newest = provider.found().stream()
                .map(DocumentFacts::identity)
                .map(Identity::currentRelease)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        if (newest.isPresent() && updated.compareTo(newest.get()) < 0) {
            findings.warning(
                    provider.metadata().url(),
                    "last-updated-too-old",
                    updated.toString(),
                    newest.get().toString());
        }
        if (updated.compareTo(provider.now()) > 0) {
            findings.warning(provider.metadata().url(), "last-updated-in-future", updated.toString());
        }
    }

    /** The reference checker compares the type of documents as a string, without any parameter. */
    private static void examineContentTypes(ExaminedProvider provider, FindingList findings) {
        for (DocumentFacts document : provider.found()) {
            String type = type(document.response());
            if (!type.equals(JSON)) {
                findings.error(document.url(), "content-type", type);
            }
        }
        warn(provider.metadata().response(), findings);
        provider.feeds().forEach(feed -> warn(feed.response(), findings));
        provider.services().forEach(file -> warn(file.response(), findings));
        provider.categories().forEach(file -> warn(file.response(), findings));
    }

    private static void warn(Response response, FindingList findings) {
        if (response.isFound() && !type(response).equals(JSON)) {
            findings.warning(response.url(), "content-type", type(response));
        }
    }

    private static String type(Response response) {
        return response.contentType() == null ? "" : response.contentType();
    }
}
