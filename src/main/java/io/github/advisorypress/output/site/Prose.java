package io.github.advisorypress.output.site;

import io.github.advisorypress.model.LanguageTag;
import java.time.LocalDate;

/**
 * A page of prose as the site shows it.
 *
 * @param name the file's name without its ending, the same in every language
 * @param updated the day printed at its foot
 * @param order its place in lists, ascending; pages of the same order stand by name
 * @param html its text, safe to be put into a page
 */
public record Prose(LanguageTag language, String name, String title, LocalDate updated, int order, String html) {}
