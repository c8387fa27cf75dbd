package io.github.advisorypress.validation.rule.history;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.time.Instant;

/** Finds facts dated later than the revision that states them. */
final class FactAfterRelease implements AdvisoryRule {

    @Override
    public String id() {
        return "fact-after-release";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "A bulletin cannot know what happens after it is released";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        Instant release = advisory.currentRelease();
        Dates.ofFacts(advisory).forEach((path, date) -> {
            if (date.isAfter(release)) {
                findings.report(path, date.toString(), release.toString());
            }
        });
    }
}
