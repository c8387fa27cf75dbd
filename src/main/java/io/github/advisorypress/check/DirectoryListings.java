package io.github.advisorypress.check;

import io.github.advisorypress.check.Outcome.State;
import java.util.LinkedHashSet;
import java.util.Set;

/** The URL of every folder shows what is in it. */
final class DirectoryListings implements Requirement {
    @Override
    public int number() {
        return 14;
    }

    @Override
    public Outcome examine(ExaminedProvider provider) {
        FindingList findings = new FindingList(provider);
        Set<String> needed = new LinkedHashSet<>(provider.metadata().directories());
        for (String url : provider.documents().keySet()) {
            needed.add(Urls.folder(url));
        }
        for (ListingFacts listing : provider.listings().values()) {
            if (listing.response().isFound()) {
                continue;
            }
            String word = listing.response().word();
            if (needed.contains(listing.url())) {
                findings.error(listing.url(), "listing-not-found", word);
            } else {
                findings.warning(listing.url(), "listing-not-found", word);
            }
        }
        examineDocuments(provider, findings);
        examineFolders(needed, provider, findings);
        if (needed.isEmpty()) {
            return findings.as(State.ABSENT);
        }
        Outcome outcome = findings.outcome();
        return outcome.state() == State.BROKEN && !provider.usesDirectories() ? findings.as(State.ABSENT) : outcome;
    }

    private static void examineDocuments(ExaminedProvider provider, FindingList findings) {
        for (DocumentFacts document : provider.found()) {
            ListingFacts listing = provider.listings().get(Urls.folder(document.url()));
            if (listing != null
                    && listing.response().isFound()
                    && !listing.links().contains(document.url())) {
                findings.error(listing.url(), "document-not-in-listing", provider.name(document.url()));
            }
        }
    }

    private static void examineFolders(Set<String> needed, ExaminedProvider provider, FindingList findings) {
        for (String folder : needed) {
            ListingFacts above = provider.listings().get(Urls.folder(folder.substring(0, folder.length() - 1)));
            if (above != null
                    && needed.contains(above.url())
                    && above.response().isFound()
                    && !above.links().contains(folder)) {
                findings.warning(above.url(), "folder-not-in-listing", provider.name(folder));
            }
        }
    }
}
