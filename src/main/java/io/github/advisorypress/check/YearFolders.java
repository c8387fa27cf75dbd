package io.github.advisorypress.check;

import io.github.advisorypress.check.Outcome.State;
import io.github.advisorypress.validation.csaf.DateTime;

/** A document stands in the folder of the year, in UTC, in which it was first released. */
final class YearFolders implements Requirement {
    private static final int YEAR_LENGTH = 4;

    @Override
    public int number() {
        return 11;
    }

    @Override
    public Outcome examine(ExaminedProvider provider) {
        FindingList findings = new FindingList(provider);
        for (DocumentFacts document : provider.found()) {
            DateTime released = document.identity().initialRelease();
            String folder = Urls.folder(document.url());
            String name = Urls.name(folder.substring(0, folder.length() - 1));
            if (!name.matches("[0-9]{4}")) {
                findings.error(document.url(), "no-year-folder", name);
            } else if (released != null && !released.toString().startsWith(name)) {
                findings.error(
                        document.url(),
                        "wrong-year-folder",
                        name,
                        released.toString().substring(0, YEAR_LENGTH),
                        released.toString());
            }
        }
        if (provider.found().isEmpty()) {
            return findings.as(State.NOT_EXAMINED);
        }
        Outcome outcome = findings.outcome();
        return outcome.state() == State.BROKEN && !provider.usesDirectories() ? findings.as(State.ABSENT) : outcome;
    }
}
