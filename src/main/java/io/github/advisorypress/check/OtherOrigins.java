package io.github.advisorypress.check;

import io.github.advisorypress.check.Outcome.State;
import java.util.ArrayList;
import java.util.List;

/** Pages of any origin may read the files (CSAF 2.1, 7.1.25). */
final class OtherOrigins implements Requirement {
    @Override
    public int number() {
        return 25;
    }

    @Override
    public Outcome examine(ExaminedProvider provider) {
        FindingList findings = new FindingList(provider);
        if (!provider.isServed() || !provider.metadata().response().isFound()) {
            return findings.as(State.NOT_EXAMINED);
        }
        List<Response> files = new ArrayList<>();
        files.add(provider.metadata().response());
        provider.feeds().forEach(feed -> files.add(feed.response()));
        provider.found().forEach(document -> files.add(document.response()));
        List<Response> closed = files.stream()
                .filter(file -> file.isFound() && !"*".equals(file.allowedOrigin()))
                .toList();
        if (closed.isEmpty()) {
            return findings.outcome();
        }
        findings.note(closed.get(0).url(), "other-origins-refused", Integer.toString(closed.size()));
        return findings.as(State.ABSENT);
    }
}
