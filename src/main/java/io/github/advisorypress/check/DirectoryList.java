package io.github.advisorypress.check;

import io.github.advisorypress.check.Outcome.State;
import java.util.List;
import java.util.function.BiConsumer;

/** What {@code index.txt} and {@code changes.csv} have in common. */
final class DirectoryList {
    private final String name;
    private final ExaminedProvider provider;
    private final List<ListFacts> lists;

    DirectoryList(String name, ExaminedProvider provider, List<ListFacts> lists) {
        this.name = name;
        this.provider = provider;
        this.lists = lists;
    }

    /** Examines each list of this kind, and lets {@code more} find what only this kind can have. */
    Outcome examine(BiConsumer<ListFacts, FindingList> more) {
        FindingList findings = new FindingList(provider);
        ListComparison comparison = new ListComparison(provider, findings);
        for (ListFacts list : lists) {
            if (!list.response().isFound()) {
                findings.error(list.url(), "list-not-found", list.response().word());
                continue;
            }
            for (ListFacts.Defect defect : list.defects()) {
                findings.error(list.url(), defect.key(), Integer.toString(defect.number()), defect.text());
            }
            if (list.lines().isEmpty()) {
                findings.warning(list.url(), "list-empty");
            }
            comparison.reportEntries(
                    list.url(), list.lines().stream().map(ListFacts.Line::url).toList());
            more.accept(list, findings);
        }
        lists.stream()
                .filter(list -> list.response().isFound())
                .findFirst()
                .ifPresent(list -> comparison.reportMissing(name, list.url()));
        boolean isThere = lists.stream().anyMatch(list -> list.response().isFound());
        boolean isClaimed = !provider.metadata().directories().isEmpty();
        return isThere || isClaimed ? findings.outcome() : findings.as(State.ABSENT);
    }
}
