package io.github.advisorypress.output.site;

import org.jspecify.annotations.Nullable;

/**
 * A long text on a page: HTML that was made safe.
 *
 * @param lang its language where that is not the page's
 */
public record Html(String html, @Nullable String lang) {}
