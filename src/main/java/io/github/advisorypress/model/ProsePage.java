package io.github.advisorypress.model;

import java.time.LocalDate;

/**
 * A page of prose: a policy, a process, a contact.
 *
 * @param name the file's name without its ending, the same in every language
 * @param updated the day printed at its foot
 * @param order its place in lists, ascending; pages of the same order stand by name
 * @param body Markdown
 */
public record ProsePage(LanguageTag language, String name, String title, LocalDate updated, int order, String body) {
    public ProsePage {
        Identifier.require(name);
    }
}
