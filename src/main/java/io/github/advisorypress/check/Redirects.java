package io.github.advisorypress.check;

import io.github.advisorypress.check.Outcome.State;

/** URLs lead to what they name without a detour. */
final class Redirects implements Requirement {
    @Override
    public int number() {
        return 6;
    }

    @Override
    public Outcome examine(ExaminedProvider provider) {
        FindingList findings = new FindingList(provider);
        provider.responses().stream()
                .filter(response -> !response.redirects().isEmpty())
                .forEach(response -> report(response, findings));
        return provider.isServed() ? findings.outcome() : findings.as(State.NOT_EXAMINED);
    }

    private static void report(Response response, FindingList findings) {
        if (response.failure() == Response.Failure.TOO_MANY_REDIRECTS) {
            findings.error(
                    response.url(),
                    "too-many-redirects",
                    Integer.toString(response.redirects().size()));
        } else {
            findings.warning(response.url(), "redirect", String.join(" → ", response.redirects()));
        }
    }
}
