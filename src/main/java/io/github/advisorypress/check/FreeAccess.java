package io.github.advisorypress.check;

import io.github.advisorypress.check.Outcome.State;

/** Documents with the label WHITE are there for everybody. */
final class FreeAccess implements Requirement {
    @Override
    public int number() {
        return 4;
    }

    @Override
    public Outcome examine(ExaminedProvider provider) {
        FindingList findings = new FindingList(provider);
        for (FeedFacts feed : provider.feeds()) {
            if (feed.isPublic() && feed.response().isProtected()) {
                findings.error(
                        feed.url(), "public-feed-protected", feed.response().word());
            }
            for (FeedFacts.Entry entry : feed.entries()) {
                DocumentFacts document = provider.documents().get(entry.url());
                if (feed.isPublic() && document != null && document.response().isProtected()) {
                    findings.error(
                            document.url(),
                            "public-document-protected",
                            document.response().word(),
                            feed.label());
                }
            }
        }
        Outcome outcome = findings.outcome();
        boolean isUnknown = !provider.isServed() || provider.documents().isEmpty();
        return outcome.state() == State.MET && isUnknown ? findings.as(State.NOT_EXAMINED) : outcome;
    }
}
