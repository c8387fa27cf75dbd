package io.github.advisorypress.output.site;

import io.github.advisorypress.text.Labels;
import java.util.function.Supplier;

/**
 * A page that is to be rendered.
 *
 * @param path where it will stand in the site
 * @param view makes the one record that the template sees
 * @param labels the words of the page's language
 */
public record SitePage(String path, PageType type, Supplier<?> view, Labels labels) {}
