package io.github.advisorypress.check;

import io.github.advisorypress.check.DocumentFacts.Identity;
import io.github.advisorypress.check.Outcome.State;
import io.github.advisorypress.model.CsafFileName;
import java.util.HashMap;
import java.util.Map;

/** The name of a file follows from the tracking ID of the document (CSAF 2.0, 5.1), and no two documents share one. */
final class FileNames implements Requirement {
    @Override
    public int number() {
        return 2;
    }

    @Override
    public Outcome examine(ExaminedProvider provider) {
        FindingList findings = new FindingList(provider);
        Map<String, String> byIdentity = new HashMap<>();
        for (DocumentFacts document : provider.documents().values()) {
            String name = Urls.name(document.url());
            Identity identity = document.identity();
            if (identity.id().isEmpty()) {
                if (!name.matches("[+\\-_a-z0-9]+\\.json") || name.contains("__")) {
                    findings.error(document.url(), "file-name-form", name);
                }
                continue;
            }
            if (!CsafFileName.of(identity.id()).equals(name)) {
                findings.error(
                        document.url(), "file-name-differs", name, CsafFileName.of(identity.id()), identity.id());
            }
            String other = byIdentity.putIfAbsent(identity.namespace() + " " + identity.id(), document.url());
            if (other != null) {
                findings.error(document.url(), "tracking-id-twice", identity.id(), provider.name(other));
            }
        }
        return provider.documents().isEmpty() ? findings.as(State.NOT_EXAMINED) : findings.outcome();
    }
}
