package io.github.advisorypress.validation.csaf;

import io.github.advisorypress.diagnostic.Level;
import java.util.Locale;
import java.util.Optional;

/** What a user says of a single test. */
public enum TestSetting {
    /** The test is not run. */
    OFF,
    /** The test is run, and its findings have the level that the standard gives them. */
    ON,
    NOTE,
    WARNING,
    ERROR;

    /** The setting as it is written, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The setting that a word stands for. */
    public static Optional<TestSetting> of(String word) {
        for (TestSetting setting : values()) {
            if (setting.word().equals(word)) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }

    /** Whether it would make less of the test than the standard does. */
    public boolean weakens(CsafTest test) {
        return level().filter(level -> level.compareTo(test.level()) > 0).isPresent();
    }

    /** The level that it gives to findings. */
    Optional<Level> level() {
        return switch (this) {
            case OFF, ON -> Optional.empty();
            case NOTE -> Optional.of(Level.NOTE);
            case WARNING -> Optional.of(Level.WARNING);
            case ERROR -> Optional.of(Level.ERROR);
        };
    }
}
