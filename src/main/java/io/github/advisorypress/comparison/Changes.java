package io.github.advisorypress.comparison;

import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Localized;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The changes that a comparison has found so far. */
final class Changes {
    /** What stands between the parts of a value. */
    static final String SEPARATOR = ", ";

    private final List<Change> found = new ArrayList<>();

    List<Change> found() {
        return List.copyOf(found);
    }

    /** Compares a fact; two values are the same if they print alike. */
    void fact(String field, @Nullable Object before, @Nullable Object after) {
        add(field, null, print(before), print(after));
    }

    /** Compares what the two states of an item say; nothing is said of a state that is not there. */
    <T> void fact(String field, Pair<T> pair, Pair.Query<T, Object> query) {
        fact(field, pair.before(query), pair.after(query));
    }

    /** Says of an item that it was added or taken away. */
    <T> void presence(String field, Pair<T> pair, Pair.Query<T, Object> name) {
        if (!pair.isInBoth()) {
            fact(field, pair, name);
        }
    }

    /** Compares a list whose order means nothing. */
    <T> void list(String field, Pair<T> pair, Pair.Query<T, List<String>> query) {
        List<String> before = Objects.requireNonNullElse(pair.before(query), List.of());
        List<String> after = Objects.requireNonNullElse(pair.after(query), List.of());
        if (!before.stream().sorted().toList().equals(after.stream().sorted().toList())) {
            fact(field, joined(before), joined(after));
        }
    }

    /** Compares a text in every language in which either state has it. */
    void text(String field, @Nullable Localized<String> before, @Nullable Localized<String> after) {
        Set<LanguageTag> languages = new LinkedHashSet<>();
        Stream.of(Optional.ofNullable(before), Optional.ofNullable(after))
                .flatMap(Optional::stream)
                .forEach(words -> languages.addAll(words.languages()));
        if (languages.isEmpty()) {
            fact(field, before, after);
        }
        for (LanguageTag language : languages) {
            add(field, language, in(language, before), in(language, after));
        }
    }

    /** Compares a text that the two states of an item say. */
    <T> void text(String field, Pair<T> pair, Pair.Query<T, Localized<String>> query) {
        text(field, pair.before(query), pair.after(query));
    }

    /** Compares a text in one language. */
    void add(String field, @Nullable LanguageTag language, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            found.add(new Change(field, language, before, after));
        }
    }

    private static @Nullable String in(LanguageTag language, @Nullable Localized<String> words) {
        return words == null ? null : words.in(language).orElse(null);
    }

    private static @Nullable String print(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** The parts of a value in a line; nothing if there are none. */
    static @Nullable String joined(Collection<String> parts) {
        return parts.isEmpty() ? null : String.join(SEPARATOR, parts);
    }
}
