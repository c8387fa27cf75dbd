package io.github.advisorypress.check;

import io.github.advisorypress.check.Outcome.State;
import java.util.LinkedHashSet;
import java.util.Set;

/** A service document, where there is one, names exactly the feeds of the metadata. */
final class RolieServices implements Requirement {
    @Override
    public int number() {
        return 16;
    }

    @Override
    public Outcome examine(ExaminedProvider provider) {
        FindingList findings = new FindingList(provider);
        Set<String> expected = new LinkedHashSet<>();
        provider.metadata().feeds().forEach(feed -> expected.add(feed.url()));
        boolean isThere = false;
        for (RolieFile service : provider.services()) {
            boolean isNamed = provider.metadata().services().contains(service.url());
            if (service.response().isFound()) {
                isThere = true;
                compare(service, expected, findings);
            } else if (isNamed) {
                findings.error(
                        service.url(),
                        "rolie-file-not-found",
                        service.response().word());
            } else {
                findings.warning(
                        service.url(), "service-not-found", service.response().word());
            }
        }
        Outcome outcome = findings.outcome();
        return isThere || outcome.state() == State.BROKEN ? outcome : findings.as(State.ABSENT);
    }

    private static void compare(RolieFile service, Set<String> expected, FindingList findings) {
        findings.addAll(service.defects());
        Set<String> listed = new LinkedHashSet<>(service.values());
        for (String feed : listed) {
            if (!expected.contains(feed)) {
                findings.error(service.url(), "service-with-other-feed", feed);
            }
        }
        for (String feed : expected) {
            if (!listed.contains(feed)) {
                findings.error(service.url(), "service-without-feed", feed);
            }
        }
    }
}
