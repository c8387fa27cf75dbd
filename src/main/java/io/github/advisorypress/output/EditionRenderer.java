package io.github.advisorypress.output;

import java.util.function.Consumer;

/** Makes the files of one format that speak of all bulletins together: feeds, tables, lists. Pure and thread-safe. */
public interface EditionRenderer {

    /** Hands over each file once, in a fixed order. */
    void render(Edition edition, Consumer<OutputFile> files);
}
