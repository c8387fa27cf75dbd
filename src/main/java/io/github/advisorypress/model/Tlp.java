package io.github.advisorypress.model;

import java.util.Locale;
import java.util.Optional;

/** Who may read a document: the labels of the Traffic Light Protocol that CSAF 2.0 knows. */
public enum Tlp {
    WHITE,
    GREEN,
    AMBER,
    RED;

    /** Whether a document with this label may stand where everybody can read it. */
    public boolean isPublic() {
        return this == WHITE || this == GREEN;
    }

    /** The name of the folder of the documents with this label, and of their feed: the label in lower case. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The label that a word stands for, in capitals as CSAF spells it. */
    public static Optional<Tlp> of(String word) {
        for (Tlp candidate : values()) {
            if (candidate.name().equals(word)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
