package io.github.advisorypress.output.site;

import org.jspecify.annotations.Nullable;

/**
 * A short text on a page.
 *
 * @param lang its language where that is not the page's
 */
public record Text(String value, @Nullable String lang) {}
