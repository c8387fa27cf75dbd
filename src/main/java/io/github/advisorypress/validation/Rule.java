package io.github.advisorypress.validation;

import io.github.advisorypress.diagnostic.Level;

/**
 * One thing that can be wrong, named after the defect. A rule is total, pure, independent of other rules, and reports
 * every breach; whatever it compares with is handed to it at construction.
 */
public interface Rule {

    /** The defect's name in lower case with hyphens, the same as the class's. */
    String id();

    Level level();

    /** Whether it reports that something is nowhere, which cannot be known while a source is unread. */
    default boolean reportsAbsence() {
        return false;
    }

    /** Whether a source may allow, with a reason, what the rule finds in it. */
    default boolean isAllowable() {
        return false;
    }

    /** What the rule rests on: a clause of a standard, a law, or the reason of the publisher itself. */
    String basis();
}
