package io.github.advisorypress.publication;

import io.github.advisorypress.diagnostic.Diagnostic;
import java.util.Set;
import java.util.function.Predicate;

/** The findings that are what recording is there to end; they do not stop it. */
final class RecordedChanges {
    private static final Set<String> NOT_YET_RECORDED = Set.of("unrecorded-page", "unrecorded-revision");
    /** What replacing a revision that nobody has seen ends. */
    private static final String OUTDATED = "outdated-record";

    private RecordedChanges() {}

    /** Takes every finding but these. */
    static Predicate<Diagnostic> from(boolean replace) {
        return finding -> !NOT_YET_RECORDED.contains(finding.rule())
                && !(replace && finding.rule().equals(OUTDATED));
    }
}
