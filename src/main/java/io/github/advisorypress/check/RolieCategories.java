package io.github.advisorypress.check;

import io.github.advisorypress.check.Outcome.State;

/** Category documents, where there are any, name categories. */
final class RolieCategories implements Requirement {
    @Override
    public int number() {
        return 17;
    }

    @Override
    public Outcome examine(ExaminedProvider provider) {
        FindingList findings = new FindingList(provider);
        boolean isThere = false;
        for (RolieFile file : provider.categories()) {
            boolean isNamed = provider.metadata().categories().contains(file.url());
            if (file.response().isFound()) {
                isThere = true;
                findings.addAll(file.defects());
                if (file.values().isEmpty()) {
                    findings.warning(file.url(), "no-category");
                }
            } else if (isNamed) {
                findings.error(
                        file.url(), "rolie-file-not-found", file.response().word());
            } else {
                findings.warning(
                        file.url(), "category-not-found", file.response().word());
            }
        }
        Outcome outcome = findings.outcome();
        return isThere || outcome.state() == State.BROKEN ? outcome : findings.as(State.ABSENT);
    }
}
