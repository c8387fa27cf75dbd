package io.github.advisorypress.validation.csaf;

import java.util.regex.Pattern;

/**
 * CPE names as CSAF 2.0 takes them: a formatted string of CPE 2.3 or a URI of CPE 2.2. The pattern of the schema
 * anchors neither form at both ends, so that anything may follow the one and precede the other; here the whole text is
 * the name. Of whole names the verdict is that of the schema. A CPE library would not give it: libraries refuse
 * {@code cpe:/A:capebay}, which the schema allows, and read names with empty parts, which it does not.
 */
public final class CpeName {
    // Possessive throughout, for texts of any length: neither stack nor time may depend on how a name goes wrong.
    private static final String CHARACTERS = "(?:[a-zA-Z0-9\\-._]|\\\\[\\\\*?!\"#$%&'()+,/:;<=>@\\[\\]^`{|}~])++";
    private static final String WILDCARD = "(?:\\?++|\\*)?+";
    private static final String PART = ":(?:" + WILDCARD + CHARACTERS + WILDCARD + "|[*\\-])";
    private static final String LANGUAGE = ":(?:[a-zA-Z]{2,3}(?:-(?:[a-zA-Z]{2}|[0-9]{3}))?|[*\\-])";
    private static final Pattern NAME = Pattern.compile("cpe:2\\.3:[aho*\\-](?:" + PART + "){5}" + LANGUAGE + "(?:"
            + PART + "){4}|c[pP][eE]:/[AHOaho]?(?::[A-Za-z0-9._\\-~%]*+){0,6}");

    private CpeName() {}

    /** Whether the whole text is such a name. */
    public static boolean isValid(String text) {
        return NAME.matcher(text).matches();
    }
}
