package io.github.advisorypress.diagnostic;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * One finding about content: which rule, how much it matters, where in the file and in the document, and the values
 * that its message names, already formatted. The words are chosen when it is shown, in the reader's language.
 */
public record Diagnostic(String rule, Level level, SourceSpan span, FieldPath field, List<String> arguments)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(
                    (Diagnostic diagnostic) -> diagnostic.span().file())
            .thenComparingInt(diagnostic -> diagnostic.span().line())
            .thenComparingInt(diagnostic -> diagnostic.span().column())
            .thenComparing(Diagnostic::rule)
            .thenComparing(Diagnostic::field)
            .thenComparing(Diagnostic::level)
            .thenComparing(Diagnostic::arguments, Diagnostic::compareLists)
            .thenComparingInt(diagnostic -> diagnostic.span().length());

    public Diagnostic {
        arguments = List.copyOf(arguments);
    }

    /** Orders by file, line, column and rule, then by everything else, so that a sorted report is always the same. */
    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }

    private static int compareLists(List<String> left, List<String> right) {
        Iterator<String> theirs = right.iterator();
        for (String ours : left) {
            if (!theirs.hasNext()) {
                return 1;
            }
            int order = ours.compareTo(theirs.next());
            if (order != 0) {
                return order;
            }
        }
        return theirs.hasNext() ? -1 : 0;
    }
}
