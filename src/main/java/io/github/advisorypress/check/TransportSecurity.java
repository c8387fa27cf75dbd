package io.github.advisorypress.check;

import io.github.advisorypress.check.Outcome.State;
import java.util.LinkedHashSet;
import java.util.Set;

/** Everything is served by TLS. */
final class TransportSecurity implements Requirement {
    @Override
    public int number() {
        return 3;
    }

    @Override
    public Outcome examine(ExaminedProvider provider) {
        FindingList findings = new FindingList(provider);
        Set<String> plain = new LinkedHashSet<>();
        for (Response response : provider.responses()) {
            addPlain(response.url(), plain);
            response.redirects().forEach(url -> addPlain(url, plain));
            if (response.failure() == Response.Failure.TLS) {
                findings.error(response.url(), "tls-failed");
            }
        }
        provider.metadata().directories().forEach(url -> addPlain(url, plain));
        addPlain(provider.metadata().canonicalUrl(), plain);
        plain.forEach(url -> findings.error(url, "not-https", url));
        Outcome outcome = findings.outcome();
        return outcome.state() == State.MET && !provider.isServed() ? findings.as(State.NOT_EXAMINED) : outcome;
    }

    private static void addPlain(String url, Set<String> plain) {
        if (!url.isEmpty() && !SecurityTxtFacts.isSecure(url)) {
            plain.add(url);
        }
    }
}
