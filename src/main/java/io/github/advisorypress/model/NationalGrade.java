package io.github.advisorypress.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A grade of GB/T 30279-2020 as somebody stated it, never computed.
 *
 * @param source who stated it, such as {@code CNNVD}; absent when it is the publisher
 */
public record NationalGrade(Grade grade, @Nullable String source) {

    /** The four grades of the standard, most severe first. */
    public enum Grade {
        SUPER_CRITICAL("超危"),
        HIGH("高危"),
        MEDIUM("中危"),
        LOW("低危");

        private final String word;

        Grade(String word) {
            this.word = word;
        }

        /** The standard's own Chinese word, which is also how sources write it. */
        public String word() {
            return word;
        }

        public static Optional<Grade> of(String word) {
            for (Grade candidate : values()) {
                if (candidate.word.equals(word)) {
                    return Optional.of(candidate);
                }
            }
            return Optional.empty();
        }
    }
}
