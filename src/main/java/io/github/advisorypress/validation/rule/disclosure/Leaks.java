package io.github.advisorypress.validation.rule.disclosure;

import io.github.advisorypress.validation.Leak;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What several patterns found in one text. */
final class Leaks {
    private static final Comparator<Leak> ORDER = Comparator.comparingInt(Leak::start)
            .thenComparing(Comparator.comparingInt(Leak::end).reversed());

    private Leaks() {}

    /**
     * In the order of the text, without what lies in or reaches into another; of those that begin together, the
     * longest.
     */
    static List<Leak> apart(List<Leak> found) {
        if (found.size() < 2) {
            return found;
        }
        List<Leak> apart = new ArrayList<>();
        int end = -1;
        for (Leak leak : found.stream().sorted(ORDER).toList()) {
            if (leak.start() >= end) {
                apart.add(leak);
                end = leak.end();
            }
        }
        return apart;
    }
}
