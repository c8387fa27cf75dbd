package io.github.advisorypress.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom the publisher thanks (CSAF {@code acknowledgments[]}).
 *
 * @param consent that those named agreed to be named
 */
public record Acknowledgment(
        List<String> names,
        @Nullable String organization,
        @Nullable Localized<String> summary,
        List<String> urls,
        boolean consent) {
    public Acknowledgment {
        names = List.copyOf(names);
        urls = List.copyOf(urls);
    }
}
