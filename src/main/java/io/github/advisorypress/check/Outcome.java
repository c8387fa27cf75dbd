package io.github.advisorypress.check;

import java.util.List;

/** What a requirement says of a provider, whatever its role. */
record Outcome(State state, List<Finding> findings) {
    Outcome {
        findings = List.copyOf(findings);
    }

    /** Whether it is met. */
    enum State {
        MET,
        /** It is published, and wrong. */
        BROKEN,
        /** There is nothing of it. */
        ABSENT,
        NOT_EXAMINED
    }
}
