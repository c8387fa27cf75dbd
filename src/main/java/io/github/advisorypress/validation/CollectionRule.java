package io.github.advisorypress.validation;

import io.github.advisorypress.model.Advisory;
import java.util.List;
import java.util.function.Function;

/**
 * A rule about several sources together: advisories among each other, or a next revision and what it follows. The given
 * function takes what is found in one source, by the very instance that a folder holds.
 */
public interface CollectionRule extends Rule {

    void check(List<AdvisoryFolder> folders, Function<Advisory, Findings> findings);
}
