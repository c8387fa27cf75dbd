package io.github.advisorypress.validation;

import io.github.advisorypress.model.Advisory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one advisory's folder holds.
 *
 * @param present the advisory as it stands
 * @param next its next revision, prepared beside it; it has the same tracking ID and is no second advisory
 */
public record AdvisoryFolder(Advisory present, @Nullable Advisory next) {

    /** The present advisory, then the next revision where there is one. */
    public List<Advisory> sources() {
        return next == null ? List.of(present) : List.of(present, next);
    }
}
