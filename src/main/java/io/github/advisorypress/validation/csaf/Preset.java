package io.github.advisorypress.validation.csaf;

import io.github.advisorypress.diagnostic.Level;
import java.util.Locale;
import java.util.Optional;

/** Which of the standard's tests are run. The text and the structure of a document are always looked at. */
public enum Preset {
    /** The structure only, in the strict form in which no unknown member is allowed, objects of CVSS included. */
    SCHEMA,
    /** The mandatory tests as well: what CSAF 2.0, 9.1.14 asks of a basic validator. */
    BASIC,
    /** The optional tests as well. */
    EXTENDED,
    /** The informative tests as well. */
    FULL;

    /** The name of the preset, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The preset of this name. */
    public static Optional<Preset> of(String word) {
        for (Preset preset : values()) {
            if (preset.word().equals(word)) {
                return Optional.of(preset);
            }
        }
        return Optional.empty();
    }

    /** The level that findings of a test have in this preset; nothing where it does not run. */
    Optional<Level> levelOf(CsafTest test) {
        if (this == SCHEMA) {
            // CSAF 2.0, 6.1.8 and 6.2.20 report what the strict JSON Schema refuses besides the structure.
            boolean isOfSchema = test.clause().equals("6.1.8") || test.clause().equals("6.2.20");
            return isOfSchema ? Optional.of(Level.ERROR) : Optional.empty();
        }
        boolean isIncluded =
                switch (test.level()) {
                    case ERROR -> true;
                    case WARNING -> this != BASIC;
                    case NOTE -> this == FULL;
                };
        return isIncluded ? Optional.of(test.level()) : Optional.empty();
    }
}
