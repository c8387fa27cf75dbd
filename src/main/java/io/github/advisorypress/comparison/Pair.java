package io.github.advisorypress.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The same item of a list in two states.
 *
 * @param before absent for an item that is new
 * @param after absent for an item that is gone
 */
record Pair<T>(@Nullable T before, @Nullable T after) {
    /** What tells an item from the others of its list; empty where nothing does. */
    interface Key<T> extends Function<T, Optional<?>> {}

    /** What an item says of one thing; nothing where it is silent. */
    interface Query<T, R> {
        @Nullable
        R of(T item);
    }

    /** A pair with its name, by which no other of its list is called. */
    record Named<T>(String name, @Nullable String number, Pair<T> pair) {
        /** What it is called in a path. */
        String[] names() {
            return number == null ? new String[] {name} : new String[] {name, number};
        }
    }

    /** The state that is there, the later one first. */
    T either() {
        if (after != null) {
            return after;
        }
        if (before != null) {
            return before;
        }
        throw new IllegalStateException("A pair of nothing");
    }

    /** Whether the item was neither added nor taken away. */
    boolean isInBoth() {
        return before != null && after != null;
    }

    /** What a query says of the earlier state; nothing where there is none. */
    <R> @Nullable R before(Query<T, R> query) {
        return before == null ? null : query.of(before);
    }

    /** What a query says of the later state; nothing where there is none. */
    <R> @Nullable R after(Query<T, R> query) {
        return after == null ? null : query.of(after);
    }

    /**
     * Pairs the items of two lists whose order means nothing: equal ones first, then those alike by the first key, then
     * by the next. In the order of the later list; what is gone stands at the end.
     */
    static <T> List<Pair<T>> of(List<T> before, List<T> after, List<Key<T>> keys) {
        @Nullable Integer[] partners = new Integer[after.size()];
        BitSet left = new BitSet();
        left.set(0, before.size());
        match(before, left, after, partners, Optional::of);
        for (Key<T> key : keys) {
            match(before, left, after, partners, key);
        }
        List<Pair<T>> pairs = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            Integer partner = partners[i];
            pairs.add(new Pair<>(partner == null ? null : before.get(partner), after.get(i)));
        }
        left.stream().forEach(gone -> pairs.add(new Pair<>(before.get(gone), null)));
        return pairs;
    }

    private static <T> void match(
            List<T> before, BitSet left, List<T> after, @Nullable Integer[] partners, Key<T> key) {
        Map<Object, Deque<Integer>> open = new HashMap<>();
        left.stream().forEach(i -> key.apply(before.get(i))
                .ifPresent(value ->
                        open.computeIfAbsent(value, none -> new ArrayDeque<>()).add(i)));
        for (int i = 0; i < partners.length && !open.isEmpty(); i++) {
            if (partners[i] == null) {
                partners[i] =
                        key.apply(after.get(i)).map(open::get).map(Deque::poll).orElse(null);
                Optional.ofNullable(partners[i]).ifPresent(left::clear);
            }
        }
    }

    /** The pairs with names; those that would share one are numbered in their order. */
    static <T> List<Named<T>> named(List<Pair<T>> pairs, Function<T, String> name) {
        Map<String, Integer> times = new LinkedHashMap<>();
        pairs.forEach(pair -> times.merge(name.apply(pair.either()), 1, Integer::sum));
        Map<String, Integer> place = new LinkedHashMap<>();
        List<Named<T>> named = new ArrayList<>();
        for (Pair<T> pair : pairs) {
            String called = name.apply(pair.either());
            int number = place.merge(called, 1, Integer::sum);
            boolean isShared = times.getOrDefault(called, 0) > 1;
            named.add(new Named<>(called, isShared ? Integer.toString(number) : null, pair));
        }
        return named;
    }
}
