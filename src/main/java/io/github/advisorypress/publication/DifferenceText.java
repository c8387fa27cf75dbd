package io.github.advisorypress.publication;

import io.github.advisorypress.comparison.Change;
import io.github.advisorypress.comparison.ChangeWords;
import io.github.advisorypress.comparison.TextChange;
import io.github.advisorypress.comparison.TextChange.Passage;
import io.github.advisorypress.comparison.WordedChange;
import io.github.advisorypress.diagnostic.TerminalText;
import io.github.advisorypress.model.Revision;
import io.github.advisorypress.text.Labels;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Shows the difference between two revisions to a person: which ones, the facts as {@code field: before → after}, then
 * the texts of every language as lines that went ({@code -}) and came ({@code +}). Nothing in a text can command the
 * terminal.
 */
public final class DifferenceText {
    private static final String RESET = "\u001B[0m";
    private static final String BOLD = "\u001B[1m";
    private static final String RED = "\u001B[31m";
    private static final String GREEN = "\u001B[32m";
    private static final String INDENT = "  ";

    private final Labels labels;
    private final boolean colours;

    /** @param colours whether to write terminal codes, which belong on a terminal only */
    public DifferenceText(Labels labels, boolean colours) {
        this.labels = labels;
        this.colours = colours;
    }

    public void write(RevisionDifference difference, Writer out) throws IOException {
        List<Change> changes = difference.changes();
        line(out, "", BOLD, difference.after().id().value());
        line(
                out,
                "",
                BOLD,
                revision(difference.before().advisory().currentRevision()) + " → "
                        + revision(difference.after().advisory().currentRevision()));
        if (changes.isEmpty()) {
            out.append('\n');
            line(out, "", "", labels.word("revision.same"));
            return;
        }
        var words = new ChangeWords(labels, difference.before(), difference.after());
        List<WordedChange> facts = words.of(
                changes.stream().filter(change -> change.language() == null).toList());
        List<WordedChange> texts = words.of(
                changes.stream().filter(change -> change.language() != null).toList());
        writeFacts(facts, out);
        writeTexts(texts, out);
    }

    private String revision(Revision revision) {
        return labels.sentence(
                "revision.dated",
                Integer.toString(revision.number()),
                revision.date().toString());
    }

    private void writeFacts(List<WordedChange> facts, Writer out) throws IOException {
        if (facts.isEmpty()) {
            return;
        }
        out.append('\n');
        line(out, "", BOLD, labels.word("revision.facts"));
        String subject = "";
        for (WordedChange fact : facts) {
            if (!fact.subject().equals(subject)) {
                subject = fact.subject();
                line(out, INDENT, "", subject.isEmpty() ? labels.word("revision.bulletin") : subject);
            }
            String value = value(fact.before()) + " → " + value(fact.after());
            line(out, INDENT + INDENT, "", labels.sentence("change.of", fact.term(), value));
        }
    }

    private String value(@Nullable String words) {
        return words == null ? labels.word("revision.absent") : words;
    }

    private void writeTexts(List<WordedChange> texts, Writer out) throws IOException {
        if (texts.isEmpty()) {
            return;
        }
        out.append('\n');
        line(out, "", BOLD, labels.word("revision.texts"));
        for (WordedChange text : texts) {
            String heading = text.subject().isEmpty()
                    ? text.term()
                    : labels.sentence("workaround.of", text.term(), text.subject());
            line(out, INDENT, "", heading + " [" + text.language() + "]");
            boolean isFirst = true;
            for (Passage passage : TextChange.of(
                            Objects.requireNonNullElse(text.before(), ""), Objects.requireNonNullElse(text.after(), ""))
                    .passages()) {
                if (!passage.isEqual()) {
                    writePassage(passage, isFirst, out);
                    isFirst = false;
                }
            }
        }
    }

    private void writePassage(Passage passage, boolean isFirst, Writer out) throws IOException {
        if (!isFirst) {
            line(out, INDENT, "", "…");
        }
        for (String gone : passage.before()) {
            line(out, INDENT, RED, "- " + gone);
        }
        for (String come : passage.after()) {
            line(out, INDENT, GREEN, "+ " + come);
        }
    }

    private void line(Writer out, String indent, String colour, String text) throws IOException {
        String shown = TerminalText.printable(text).stripTrailing();
        out.append(indent)
                .append(colours && !colour.isEmpty() ? colour + shown + RESET : shown)
                .append('\n');
    }
}
