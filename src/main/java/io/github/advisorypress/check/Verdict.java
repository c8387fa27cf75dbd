package io.github.advisorypress.check;

import java.util.Locale;

/** What came of a requirement for the role in question. */
public enum Verdict {
    PASSED,
    FAILED,
    /** It is not met, and the role does not need it. */
    NOT_MET_BUT_OPTIONAL,
    /** It shows in a place that was not looked at, such as the headers of a server where a folder was examined. */
    NOT_EXAMINED;

    /** The verdict in lower case with hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
