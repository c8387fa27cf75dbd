package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.validation.AdvisoryFolder;
import java.util.List;
import java.util.function.BiConsumer;

/** When a draft has to say why it takes something back. */
final class Reasons {
    private Reasons() {}

    /** Hands over each draft that has to give a reason if it takes something back, with the state before it. */
    static void whereNeeded(List<AdvisoryFolder> folders, Drafts drafts, BiConsumer<Bulletin, Bulletin> compared) {
        for (AdvisoryFolder folder : folders) {
            for (Advisory draft : folder.sources()) {
                if (isNeededFor(draft, drafts)) {
                    drafts.before(draft, folder).ifPresent(before -> compared.accept(before, drafts.bulletin(draft)));
                }
            }
        }
    }

    /** Whether the draft can still state a reason and has none; a withdrawal is reason enough, and states its own. */
    private static boolean isNeededFor(Advisory draft, Drafts drafts) {
        return drafts.isOpen(draft)
                && !draft.isWithdrawn()
                && draft.currentRevision().reason() == null;
    }
}
