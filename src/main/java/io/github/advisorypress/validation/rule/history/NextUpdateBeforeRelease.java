package io.github.advisorypress.validation.rule.history;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Finds promised updates that lie before the release of the revision that promises them. */
final class NextUpdateBeforeRelease implements AdvisoryRule {

    @Override
    public String id() {
        return "next-update-before-release";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "A promise that is already broken when it is made";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        LocalDate promised = advisory.nextUpdate();
        LocalDate released = LocalDate.ofInstant(advisory.currentRelease(), ZoneOffset.UTC);
        if (promised != null && promised.isBefore(released)) {
            findings.report(FieldPath.of("next_update"), promised.toString(), released.toString());
        }
    }
}
