package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.comparison.Change;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.RecordedState;
import io.github.advisorypress.validation.AdvisoryRule;
import io.github.advisorypress.validation.Findings;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds what sources say otherwise than the published revision of the same number. */
final class ChangedWithoutRevision implements AdvisoryRule {
    private final Drafts drafts;

    ChangedWithoutRevision(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String id() {
        return "changed-without-revision";
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
        Optional<RecordedState> published = drafts.publishedSame(advisory);
        if (published.isEmpty()) {
            return;
        }
        Advisory recorded = published.get().bulletin().advisory();
        for (Change change : drafts.differences(advisory).bySources()) {
            if (!hasItsOwnRule(change, recorded, advisory)) {
                Wording wording = Wording.of(change.before(), change.after());
                findings.report(
                        SourcePlace.of(change, advisory),
                        SourcePlace.name(change),
                        Integer.toString(Drafts.number(advisory)),
                        wording.before(),
                        wording.after());
            }
        }
    }

    private static boolean hasItsOwnRule(Change change, Advisory recorded, Advisory draft) {
        Set<LanguageTag> gone = new HashSet<>(recorded.text().keySet());
        gone.removeAll(draft.text().keySet());
        LanguageTag language = change.language();
        return switch (FieldPath.parse(change.field()).segments().stream()
                .findFirst()
                .orElse("")) {
            case "id", "kind", "revision_history", "tlp" -> true;
            case "withdrawn" -> recorded.isWithdrawn() && !draft.isWithdrawn();
            // A language that is gone changes the list of languages and each of its texts.
            case "text" ->
                language == null
                        ? recorded.text().keySet().containsAll(draft.text().keySet())
                        : gone.contains(language);
            default -> false;
        };
    }
}
