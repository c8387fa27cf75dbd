package io.github.advisorypress.validation.csaf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A version range in the notation of the VERS specification, such as {@code vers:npm/>=2.2.0|<2.3.0}. It is read
 * strictly: no spaces, no empty constraints, every version once, comparators in a sequence that can mean something. How
 * two versions compare is the affair of their scheme, so whether the versions ascend is not judged. The Java library
 * for this notation needs a later JDK than we promise, and forgives what the specification calls errors.
 *
 * @param scheme the versioning scheme, such as {@code npm}
 * @param constraints the constraints in their order, at least one
 */
public record Vers(String scheme, List<Constraint> constraints) {
    private static final String PREFIX = "vers:";
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9.-]*+");

    // VERS, 5.4: these stand in a version only as percent-encoded characters.
    private static final String RESERVED = "<>=!*|";

    public Vers {
        constraints = List.copyOf(constraints);
    }

    /** How the versions of a constraint stand to its version. */
    public enum Comparator {
        ANY("*"),
        GREATER_OR_EQUAL(">="),
        GREATER(">"),
        LESS_OR_EQUAL("<="),
        LESS("<"),
        NOT_EQUAL("!="),
        EQUAL("");

        private final String sign;

        Comparator(String sign) {
            this.sign = sign;
        }

        private boolean isLower() {
            return this == GREATER || this == GREATER_OR_EQUAL;
        }

        private boolean isUpper() {
            return this == LESS || this == LESS_OR_EQUAL;
        }
    }

    /** A comparator and the version after it, with percent-encoded characters decoded; none after the asterisk. */
    public record Constraint(Comparator comparator, String version) {}

    /** The range that a text states; empty if the text is not in this notation. */
    public static Optional<Vers> parse(String text) {
        int slash = text.indexOf('/');
        if (!text.startsWith(PREFIX) || slash < 0) {
            return Optional.empty();
        }
        String scheme = text.substring(PREFIX.length(), slash);
        List<Constraint> constraints = constraints(text.substring(slash + 1));
        return SCHEME.matcher(scheme).matches() && isRange(constraints)
                ? Optional.of(new Vers(scheme, constraints))
                : Optional.empty();
    }

    /** The constraints between the pipes; none at all if one of them is malformed. */
    private static List<Constraint> constraints(String text) {
        List<Constraint> constraints = new ArrayList<>();
        for (String part : text.split("\\|", -1)) {
            Optional<Constraint> constraint = constraint(part);
            if (constraint.isEmpty()) {
                return List.of();
            }
            constraints.add(constraint.get());
        }
        return constraints;
    }

    private static Optional<Constraint> constraint(String text) {
        for (Comparator comparator : Comparator.values()) {
            if (text.startsWith(comparator.sign)) {
                return decoded(text.substring(comparator.sign.length()))
                        .filter(version -> version.isEmpty() == (comparator == Comparator.ANY))
                        .map(version -> new Constraint(comparator, version));
            }
        }
        return Optional.empty();
    }

    /** The version without percent-encoding; empty if a character stands there that may not. */
    private static Optional<String> decoded(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                int high = hex(text, i + 1);
                int low = hex(text, i + 2);
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.write(16 * high + low);
                i += 2;
            } else if (c <= ' ' || c > '~' || RESERVED.indexOf(c) >= 0) {
                return Optional.empty();
            } else {
                bytes.write(c);
            }
        }
        return Optional.of(bytes.toString(StandardCharsets.UTF_8));
    }

    private static int hex(String text, int index) {
        // Character.digit knows the digits of many scripts.
        return index < text.length() && text.charAt(index) <= 'f' ? Character.digit(text.charAt(index), 16) : -1;
    }

    private static boolean isRange(List<Constraint> constraints) {
        boolean any = constraints.stream().anyMatch(constraint -> constraint.comparator() == Comparator.ANY);
        // VERS, 5.4: the asterisk stands alone.
        return !constraints.isEmpty()
                && (!any || constraints.size() == 1)
                && hasEachVersionOnce(constraints)
                && hasPossibleSequence(constraints);
    }

    private static boolean hasEachVersionOnce(List<Constraint> constraints) {
        Set<String> versions = new HashSet<>();
        return constraints.stream().map(Constraint::version).allMatch(versions::add);
    }

    // VERS, 5.4: leaving out "!=", no upper bound follows an equality; leaving out both, lower and upper bounds take
    // turns.
    private static boolean hasPossibleSequence(List<Constraint> constraints) {
        Comparator previous = null;
        Comparator bound = null;
        for (Constraint constraint : constraints) {
            Comparator next = constraint.comparator();
            if (next == Comparator.NOT_EQUAL) {
                continue;
            }
            if (previous == Comparator.EQUAL && next.isUpper()) {
                return false;
            }
            if (next.isLower() || next.isUpper()) {
                if (bound != null && bound.isUpper() == next.isUpper()) {
                    return false;
                }
                bound = next;
            }
            previous = next;
        }
        return true;
    }
}
