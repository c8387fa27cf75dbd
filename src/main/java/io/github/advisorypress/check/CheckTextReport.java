package io.github.advisorypress.check;

import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.Message;
import io.github.advisorypress.diagnostic.TerminalText;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Shows to people what came of a check: one line for each requirement, what was found below it, and a sentence at the
 * end. Of findings of one kind the first {@value #MOST_OF_A_KIND} are shown and the others counted.
 */
public final class CheckTextReport {
    private static final int MOST_OF_A_KIND = 10;
    private static final int VERDICT_WIDTH = 14;

    private final CheckWords words;

    /** A report in Chinese for any Chinese locale, else in English. */
    public CheckTextReport(Locale locale) {
        this.words = new CheckWords(locale);
    }

    public void write(CheckResult result, Writer out) throws IOException {
        String heading = result.isServed() ? "heading-server" : "heading-folder";
        line(words.say(heading, result.examined(), result.base()), out);
        line(words.say("heading-role", role(result.claimed()), role(result.judged()), result.documents()), out);
        out.append('\n');
        for (RequirementResult requirement : result.requirements()) {
            write(requirement, out);
        }
        out.append('\n');
        writeClosing(result, out);
    }

    private void write(RequirementResult requirement, Writer out) throws IOException {
        String number = requirement.number() == 0 ? "  " : String.format(Locale.ROOT, "%2d", requirement.number());
        String verdict = words.say("verdict-" + requirement.verdict().word());
        line(TerminalText.cell(verdict, VERDICT_WIDTH) + number + "  " + words.say(requirement.titleKey()), out);
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Integer> more = new TreeMap<>();
        for (Finding finding : requirement.findings()) {
            if (counts.merge(finding.key(), 1, Integer::sum) <= MOST_OF_A_KIND) {
                write(finding, out);
            } else {
                more.merge(finding.key(), 1, Integer::sum);
            }
        }
        for (Map.Entry<String, Integer> entry : more.entrySet()) {
            line("    [" + entry.getKey() + "] " + words.say("more-findings", entry.getValue()), out);
        }
    }

    private void write(Finding finding, Writer out) throws IOException {
        Message message = words.message(finding);
        String place = finding.diagnostic() == null
                ? finding.place()
                : finding.place() + ":" + finding.diagnostic().span().line() + ":"
                        + finding.diagnostic().span().column();
        line(
                "    " + place + ": " + words.level(finding.level()) + ": " + message.text() + " [" + finding.key()
                        + "]",
                out);
        line("        " + words.say("help-line", message.help()), out);
    }

    private void writeClosing(CheckResult result, Writer out) throws IOException {
        if (result.isPassed()) {
            line(
                    words.say(
                            "closing-passed",
                            role(result.judged()),
                            result.count(Level.ERROR),
                            result.count(Level.WARNING),
                            result.count(Level.NOTE)),
                    out);
        } else {
            long failed = result.requirements().stream()
                    .filter(requirement -> requirement.verdict() == Verdict.FAILED)
                    .count();
            line(
                    words.say(
                            "closing-failed",
                            role(result.judged()),
                            failed,
                            result.count(Level.ERROR),
                            result.count(Level.WARNING),
                            result.count(Level.NOTE),
                            role(result.met())),
                    out);
        }
        if (!result.isServed()) {
            line(words.say("unexamined"), out);
        }
    }

    private String role(@Nullable Role role) {
        return words.say("role-" + (role == null ? "none" : role.word()));
    }

    /** Names and URLs of strangers must not command the terminal. */
    private static void line(String text, Writer out) throws IOException {
        out.append(TerminalText.printable(text)).append('\n');
    }
}
