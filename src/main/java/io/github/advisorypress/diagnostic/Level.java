package io.github.advisorypress.diagnostic;

import java.util.Locale;

/** How much a finding matters: an error stops publication, a warning asks for attention, a note informs. */
public enum Level {
    ERROR,
    WARNING,
    NOTE;

    /** The level as JSON and SARIF spell it, in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
