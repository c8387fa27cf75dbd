package io.github.advisorypress.validation;

import io.github.advisorypress.model.Advisory;
import java.util.List;
import java.util.function.Function;

/** A rule about several advisories together; the given function takes what is found in one of them. */
public interface CollectionRule extends Rule {

    void check(List<Advisory> advisories, Function<Advisory, Findings> findings);
}
