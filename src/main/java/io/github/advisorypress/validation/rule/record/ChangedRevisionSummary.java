package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.Revision;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds published revisions that are summed up or justified in other words now. */
final class ChangedRevisionSummary implements AdvisoryRule {
    private final Drafts drafts;

    ChangedRevisionSummary(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String id() {
        return "changed-revision-summary";
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String basis() {
        return "Nothing that was published changes in silence: a change takes a new revision";
    }

    @Override
    public void check(Advisory advisory, Findings findings) {
        drafts.published(advisory).ifPresent(state -> {
            for (Revision revision : state.bulletin().advisory().revisionHistory()) {
                int index = Drafts.indexOf(revision.number(), advisory);
                if (index >= 0) {
                    Revision now = advisory.revisionHistory().get(index);
                    FieldPath path = FieldPath.of("revision_history", index);
                    compare(path.child("summary"), revision, revision.summary(), now.summary(), findings);
                    compare(path.child("reason"), revision, revision.reason(), now.reason(), findings);
                }
            }
        });
    }

    /** A language that is new is no change of what was said. */
    private static void compare(
            FieldPath path,
            Revision revision,
            @Nullable Localized<String> before,
            @Nullable Localized<String> after,
            Findings findings) {
        if (before == null) {
            return;
        }
        for (LanguageTag language : before.languages()) {
            String was = before.in(language).orElse(null);
            String is = after == null ? null : after.in(language).orElse(null);
            if (!Objects.equals(was, is)) {
                Wording wording = Wording.of(was, is);
                findings.report(
                        path.child(language.value()),
                        Integer.toString(revision.number()),
                        language.value(),
                        wording.before(),
                        wording.after());
            }
        }
    }
}
