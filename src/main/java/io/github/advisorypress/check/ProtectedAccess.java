package io.github.advisorypress.check;

import io.github.advisorypress.check.Outcome.State;
import io.github.advisorypress.model.Tlp;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Documents with the labels AMBER and RED want credentials, and stand apart from those for everybody. */
final class ProtectedAccess implements Requirement {
    @Override
    public int number() {
        return 5;
    }

    @Override
    public Outcome examine(ExaminedProvider provider) {
        FindingList findings = new FindingList(provider);
        for (DocumentFacts document : provider.found()) {
            String label = document.identity().label();
            if (Tlp.of(label).filter(tlp -> !tlp.isPublic()).isPresent()) {
                findings.error(document.url(), "restricted-document-public", label);
            }
        }
        Set<String> open = new HashSet<>();
        Set<String> closed = new LinkedHashSet<>();
        for (FeedFacts feed : provider.feeds()) {
            feed.entries().forEach(entry -> (feed.isPublic() ? open : closed).add(Urls.folder(entry.url())));
            if (!feed.isPublic() && feed.response().isFound()) {
                findings.warning(feed.url(), "restricted-feed-public", feed.label());
            }
        }
        closed.stream().filter(open::contains).forEach(folder -> findings.error(folder, "restricted-beside-public"));
        return provider.documents().isEmpty() ? findings.as(State.NOT_EXAMINED) : findings.outcome();
    }
}
