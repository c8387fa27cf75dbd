package io.github.advisorypress.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing said in several languages, in the order in which its author wrote them; or, for names, one word that holds
 * in every language.
 */
public final class Localized<T> {
    private final Map<LanguageTag, T> byLanguage;
    private final @Nullable T everywhere;

    private Localized(Map<LanguageTag, T> byLanguage, @Nullable T everywhere) {
        this.byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
        this.everywhere = everywhere;
    }

    /** The thing in the given languages; at least one. */
    public static <T> Localized<T> of(Map<LanguageTag, T> byLanguage) {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("A localized value needs at least one language");
        }
        return new Localized<>(byLanguage, null);
    }

    /** The same thing in every language. */
    public static <T> Localized<T> everywhere(T value) {
        return new Localized<>(Map.of(), value);
    }

    /** What was said in exactly this language. */
    public Optional<T> in(LanguageTag language) {
        return Optional.ofNullable(byLanguage.getOrDefault(language, everywhere));
    }

    /** What was said in the first of these languages that has it, else in the first one that was written. */
    public T preferring(LanguageTag... languages) {
        for (LanguageTag language : languages) {
            Optional<T> value = in(language);
            if (value.isPresent()) {
                return value.get();
            }
        }
        return everywhere == null ? byLanguage.values().iterator().next() : everywhere;
    }

    /** The languages in which it was written, in that order; empty for one word that holds everywhere. */
    public Set<LanguageTag> languages() {
        return byLanguage.keySet();
    }

    public <R> Localized<R> map(Function<? super T, ? extends R> change) {
        Map<LanguageTag, R> changed = new LinkedHashMap<>();
        byLanguage.forEach((language, value) -> changed.put(language, change.apply(value)));
        return new Localized<>(changed, everywhere == null ? null : change.apply(everywhere));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Localized<?> that
                && byLanguage.equals(that.byLanguage)
                && Objects.equals(everywhere, that.everywhere);
    }

    @Override
    public int hashCode() {
        return Objects.hash(byLanguage, everywhere);
    }

    @Override
    public String toString() {
        return everywhere == null ? byLanguage.toString() : everywhere.toString();
    }
}
