package io.github.advisorypress.validation;

import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProsePage;
import io.github.advisorypress.model.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that rules look at, with its places.
 *
 * @param complete whether every advisory and page could be read and is here
 */
public record CheckedContent(
        Located<Site> site,
        Located<ProductRegister> register,
        List<LocatedFolder> advisories,
        List<Located<ProsePage>> pages,
        boolean complete) {
    public CheckedContent {
        advisories = List.copyOf(advisories);
        pages = List.copyOf(pages);
    }

    /** An advisory's folder: the present sources and, where prepared, those of the next revision. */
    public record LocatedFolder(
            Located<Advisory> present, @Nullable Located<Advisory> next) {
        AdvisoryFolder values() {
            return new AdvisoryFolder(present.value(), next == null ? null : next.value());
        }

        List<Located<Advisory>> sources() {
            return next == null ? List.of(present) : List.of(present, next);
        }
    }
}
