package io.github.advisorypress.output.site;

import org.jspecify.annotations.Nullable;

/**
 * How severe something is.
 *
 * @param level the word of CVSS, for the style sheet
 * @param word the reader's word
 * @param score the highest base score, where there is one
 */
public record Badge(String level, String word, @Nullable String score) {}
