package io.github.advisorypress.validation.csaf.mandatory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Which products refer to each other in a circle: the strongly connected components of the graph of references, found
 * by the path-based algorithm in time linear in the number of references and without recursion.
 */
final class Circles {
    private final Map<String, List<String>> references;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> components = new HashMap<>();
    private final Deque<Visit> path = new ArrayDeque<>();
    private final Deque<String> unassigned = new ArrayDeque<>();
    private final Deque<String> boundaries = new ArrayDeque<>();

    /** Takes the references of each product; references to products that have none are left out of account. */
    Circles(Map<String, List<String>> references) {
        this.references = references;
        for (String product : references.keySet()) {
            if (!numbers.containsKey(product)) {
                visitFrom(product);
            }
        }
    }

    /** Whether this reference of the product leads back to the product in the end. */
    boolean contain(String product, String reference) {
        return components.containsKey(reference) && components.get(reference).equals(components.get(product));
    }

    private void visitFrom(String start) {
        enter(start);
        while (!path.isEmpty()) {
            Visit visit = path.getLast();
            if (visit.references().hasNext()) {
                follow(visit.references().next());
            } else {
                path.removeLast();
                leave(visit.product());
            }
        }
    }

    private void enter(String product) {
        numbers.put(product, numbers.size());
        unassigned.addLast(product);
        boundaries.addLast(product);
        path.addLast(
                new Visit(product, references.getOrDefault(product, List.of()).iterator()));
    }

    private void follow(String product) {
        if (!references.containsKey(product)) {
            return;
        }
        if (!numbers.containsKey(product)) {
            enter(product);
        } else if (!components.containsKey(product)) {
            // The reference closes a circle, so all that was entered since then belongs to one component.
            while (number(boundaries.getLast()) > number(product)) {
                boundaries.removeLast();
            }
        }
    }

    private void leave(String product) {
        if (!boundaries.getLast().equals(product)) {
            return;
        }
        boundaries.removeLast();
        String member;
        do {
            member = unassigned.removeLast();
            components.put(member, number(product));
        } while (!member.equals(product));
    }

    private int number(String product) {
        return numbers.getOrDefault(product, 0);
    }

    private record Visit(String product, Iterator<String> references) {}
}
