package io.github.advisorypress.validation.csaf;

import java.util.Map;
import java.util.Set;

/** Says what URLs answer with. */
@FunctionalInterface
public interface UrlStatus {
    /** Asks nothing, so that nothing is found. */
    UrlStatus NONE = urls -> Map.of();

    /**
     * What each of these URLs answers with, whatever it is: any text is taken. A URL is asked once, however often it is
     * given; one that is not in the result was not asked.
     */
    Map<String, UrlAnswer> of(Set<String> urls);
}
