package io.github.advisorypress.output.site;

import java.util.List;

/** What is shown for an address that does not exist, in every language at once. */
public record NotFoundPage(Frame frame, List<Message> messages) {

    /** The message in one language. */
    public record Message(String language, String title, String text, Link home) {}
}
