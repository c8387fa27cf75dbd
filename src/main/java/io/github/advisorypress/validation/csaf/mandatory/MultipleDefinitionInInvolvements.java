package io.github.advisorypress.validation.csaf.mandatory;

import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.validation.Findings;
import io.github.advisorypress.validation.csaf.CsafDocument;
import io.github.advisorypress.validation.csaf.CsafTest;
import io.github.advisorypress.validation.csaf.DateTime;
import io.github.advisorypress.validation.csaf.Excerpt;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds involvements of a party that is already involved at the same moment. */
final class MultipleDefinitionInInvolvements implements CsafTest {
    @Override
    public String id() {
        return "csaf-multiple-definition-in-involvements";
    }

    @Override
    public String clause() {
        return "6.1.24";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (JsonElement vulnerability : document.vulnerabilities()) {
            Set<PartyAtMoment> involved = new HashSet<>();
            for (JsonElement involvement : vulnerability.items("involvements")) {
                // CSAF 2.0, 6.1.24: once at any date; without a date there is nothing to be twice at.
                partyAtMoment(involvement)
                        .filter(party -> !involved.add(party))
                        .ifPresent(party -> findings.report(
                                involvement.path(),
                                Excerpt.of(party.party()),
                                Excerpt.of(involvement.text("date").orElseThrow())));
            }
        }
    }

    private static Optional<PartyAtMoment> partyAtMoment(JsonElement involvement) {
        Optional<DateTime> date = involvement.text("date").flatMap(DateTime::parse);
        return date.flatMap(moment -> involvement.text("party").map(party -> new PartyAtMoment(party, moment)));
    }

    private record PartyAtMoment(String party, DateTime date) {}
}
