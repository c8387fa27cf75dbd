package io.github.advisorypress.check;

import io.github.advisorypress.check.DocumentFacts.Digest;
import io.github.advisorypress.check.Outcome.State;
import io.github.advisorypress.diagnostic.Level;
import java.util.List;
import java.util.Locale;

/** Each document has a digest beside it, and that is right. */
final class Digests implements Requirement {
    @Override
    public int number() {
        return 18;
    }

    @Override
    public Outcome examine(ExaminedProvider provider) {
        FindingList findings = new FindingList(provider);
        boolean isThere = false;
        for (DocumentFacts document : provider.found()) {
            List<Digest> found = document.digests().stream()
                    .filter(digest -> digest.response().isFound())
                    .toList();
            isThere |= !found.isEmpty();
            if (found.isEmpty()) {
                findings.error(document.url(), "no-digest");
            }
            for (Digest digest : document.digests()) {
                if (digest.response().isFound()) {
                    examineDigest(document, digest, provider, findings);
                } else if (!found.isEmpty()) {
                    Level level = digest.response().isAbsent() ? Level.NOTE : Level.WARNING;
                    findings.add(
                            level,
                            digest.url(),
                            "digest-not-found",
                            digest.response().word());
                }
            }
        }
        if (provider.found().isEmpty()) {
            return findings.as(State.NOT_EXAMINED);
        }
        return isThere ? findings.outcome() : findings.as(State.ABSENT);
    }

    private static void examineDigest(
            DocumentFacts document, Digest digest, ExaminedProvider provider, FindingList findings) {
        String stated = digest.stated();
        if (stated.isEmpty()) {
            findings.error(digest.url(), "digest-malformed");
            return;
        }
        if (!stated.equalsIgnoreCase(digest.computed())) {
            findings.error(digest.url(), "digest-differs", provider.name(document.url()), stated, digest.computed());
        } else if (!stated.equals(stated.toLowerCase(Locale.ROOT))) {
            findings.warning(digest.url(), "digest-upper-case");
        }
        String name = Urls.name(document.url());
        if (!digest.name().isEmpty() && !digest.name().equals(name)) {
            findings.warning(digest.url(), "digest-of-other-file", digest.name(), name);
        }
        // CSAF 2.0, 7.1.18: the file name is that of the document with the extension
        if (!digest.url().equals(document.url() + "." + digest.extension())) {
            findings.error(digest.url(), "digest-file-name", document.url() + "." + digest.extension());
        }
    }
}
