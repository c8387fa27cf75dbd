package io.github.advisorypress.validation.rule.record;

import io.github.advisorypress.model.Advisory;

/** When a draft has to say why it takes something back. */
final class Reasons {
    private Reasons() {}

    /** Whether the draft can still state a reason and has none; a withdrawal is reason enough, and states its own. */
    static boolean isNeededFor(Advisory draft, Drafts drafts) {
        return drafts.isOpen(draft)
                && !draft.isWithdrawn()
                && draft.currentRevision().reason() == null;
    }
}
