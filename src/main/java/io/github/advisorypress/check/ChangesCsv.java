package io.github.advisorypress.check;

import io.github.advisorypress.validation.csaf.DateTime;

/** {@code changes.csv} says of every document when it was last released, the latest first. */
final class ChangesCsv implements Requirement {
    @Override
    public int number() {
        return 13;
    }

    @Override
    public Outcome examine(ExaminedProvider provider) {
        return new DirectoryList("changes.csv", provider, provider.changes())
                .examine((list, findings) -> examineTimes(list, provider, findings));
    }

    private static void examineTimes(ListFacts list, ExaminedProvider provider, FindingList findings) {
        DateTime above = null;
        for (ListFacts.Line line : list.lines()) {
            DateTime time = line.time();
            if (time == null) {
                continue;
            }
            if (above != null && above.compareTo(time) < 0) {
                findings.error(
                        list.url(),
                        "changes-unsorted",
                        Integer.toString(line.number()),
                        time.toString(),
                        above.toString());
            }
            above = time;
            DocumentFacts document = provider.documents().get(line.url());
            DateTime released = document == null ? null : document.identity().currentRelease();
            if (released != null && !released.equals(time)) {
                findings.error(
                        list.url(),
                        "changes-time-differs",
                        provider.name(line.url()),
                        time.toString(),
                        released.toString());
            }
        }
    }
}
