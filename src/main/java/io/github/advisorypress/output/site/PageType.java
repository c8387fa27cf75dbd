package io.github.advisorypress.output.site;

import java.util.Locale;

/** The kinds of page; each has a template of its name. */
public enum PageType {
    HOME,
    ADVISORY,
    REVISION,
    ARCHIVE,
    YEAR,
    PROSE,
    NOT_FOUND;

    /** The name of the kind in templates ({@code not-found}). */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
