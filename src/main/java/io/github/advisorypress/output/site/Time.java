package io.github.advisorypress.output.site;

/**
 * A day or a moment on a page.
 *
 * @param machine as ISO 8601 writes it
 * @param shown as the reader's language writes it
 */
public record Time(String machine, String shown) {}
