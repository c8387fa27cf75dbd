package io.github.advisorypress.output.site;

/** A link within the site, relative to the page, or within the page. */
public record Link(String label, String href) {}
