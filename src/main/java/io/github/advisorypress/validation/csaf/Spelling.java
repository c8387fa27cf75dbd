package io.github.advisorypress.validation.csaf;

import java.util.Optional;

/** The dictionaries that words are looked up in. */
@FunctionalInterface
public interface Spelling {
    /** Knows every word of every language, so that nothing is found. */
    Spelling NONE = language -> Optional.of(word -> true);

    /**
     * The dictionary of a language, which is named by any text; empty where there is none, as for Chinese, whose words
     * no dictionary tells apart.
     */
    Optional<Dictionary> dictionary(String language);

    /** The words of a language. */
    @FunctionalInterface
    interface Dictionary {
        /** Whether it has the word, in this form and case or in one that follows from it; apostrophes are straight. */
        boolean knows(String word);
    }
}
