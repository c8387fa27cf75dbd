package io.github.advisorypress.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/**
 * Where a command speaks to its user.
 *
 * @param in what is piped into it
 * @param out what was asked for: reports and pages
 * @param err everything said beside it: progress, summaries, failures
 * @param terminal whether a person at a terminal reads it
 * @param environment what the command’s environment says
 */
record Console(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        boolean terminal,
        Locale locale,
        Map<String, String> environment) {
    Words words() {
        return Words.of(locale);
    }
}
