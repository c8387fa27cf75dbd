package io.github.advisorypress.validation.rule.history;

import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.validation.AdvisoryFolder;
import java.time.Instant;
import java.util.Optional;

/** What an advisory's folder says at an instant. */
final class DueAdvisory {
    private DueAdvisory() {}
    /**
     * The sources that are published at the instant: the next revision once it is due, else the present one; nothing
     * while it is sealed.
     */
    static Optional<Advisory> at(Instant at, AdvisoryFolder folder) {
        Advisory next = folder.next();
        if (next != null && !next.currentRelease().isAfter(at)) {
            return Optional.of(next);
        }
        return folder.present().initialRelease().isAfter(at) ? Optional.empty() : Optional.of(folder.present());
    }
}
