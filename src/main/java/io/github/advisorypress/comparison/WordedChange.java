package io.github.advisorypress.comparison;

import io.github.advisorypress.model.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * A change as a reader is told of it.
 *
 * @param subject the vulnerability that it is about, by its CVE ID or else its key; empty for the bulletin itself
 * @param term what changed: a word of the labels where there is one
 * @param language the language of a text; absent for a fact
 * @param before what it was; absent where it is new
 * @param after what it is; absent where it is gone
 */
public record WordedChange(
        String subject,
        String term,
        @Nullable LanguageTag language,
        @Nullable String before,
        @Nullable String after) {}
