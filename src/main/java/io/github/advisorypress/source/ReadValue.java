package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of reading one file or folder: a value, unless something prevents it, and what was found. */
public final class ReadValue<T> {
    private final @Nullable T value;
    private final List<Diagnostic> findings;

    private ReadValue(@Nullable T value, List<Diagnostic> findings) {
        this.value = value;
        this.findings = findings.stream().sorted().toList();
    }

    static <T> ReadValue<T> of(T value) {
        return new ReadValue<>(value, List.of());
    }

    static <T> ReadValue<T> of(T value, List<Diagnostic> findings) {
        return new ReadValue<>(value, findings);
    }

    static <T> ReadValue<T> none(List<Diagnostic> findings) {
        return new ReadValue<>(null, findings);
    }

    /** The value; absent where findings say what prevents it. */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /** What was found, sorted. */
    public List<Diagnostic> findings() {
        return findings;
    }
}
