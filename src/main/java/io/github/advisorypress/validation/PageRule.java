package io.github.advisorypress.validation;

import io.github.advisorypress.model.ProsePage;
import java.util.List;
import java.util.function.Function;

/**
 * A rule about the pages of prose; the given function takes what is found in one of them, by the paths {@code /title},
 * {@code /date}, {@code /order} and {@code /body}.
 */
public interface PageRule extends Rule {

    void check(List<ProsePage> pages, Function<ProsePage, Findings> findings);
}
