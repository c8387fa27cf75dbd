package io.github.advisorypress.publication;

import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.Product;
import io.github.advisorypress.model.ProductRange;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProductVersion;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.output.Edition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Decides what is published at a moment. Of each advisory it takes the newest revision that is due; an advisory without
 * one leaves no trace, nor does what is not due of another: not as a relation, not as a version of a product.
 */
final class Due {
    private Due() {}

    /**
     * The edition of a moment.
     *
     * @param advisories every state of every advisory, each complete for its newest revision
     */
    static Edition at(Instant moment, Site site, ProductRegister register, List<Advisory> advisories) {
        Map<AdvisoryId, Advisory> due = new TreeMap<>();
        for (Advisory advisory : advisories) {
            if (!advisory.currentRelease().isAfter(moment)) {
                due.merge(advisory.id(), advisory, Due::later);
            }
        }
        List<Bulletin> bulletins = due.values().stream()
                .map(advisory -> advisory.relatedTo(advisory.related().stream()
                        .filter(relation -> due.containsKey(relation.id()))
                        .toList()))
                .map(advisory -> Bulletin.of(advisory, register))
                .toList();
        return new Edition(site, register.only(visible(moment, due.values())), bulletins);
    }

    private static Advisory later(Advisory one, Advisory other) {
        return one.currentRevision().number() >= other.currentRevision().number() ? one : other;
    }

    private static BiPredicate<Product, ProductVersion> visible(Instant moment, Iterable<Advisory> due) {
        Set<String> named = new HashSet<>();
        for (Advisory advisory : due) {
            for (ProductRange range : advisory.productRanges()) {
                range.namedVersions().forEach(version -> named.add(range.product() + ":" + version));
            }
        }
        LocalDate today = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        return (product, version) ->
                version.isReleasedBy(today) || named.contains(product.id() + ":" + version.version());
    }
}
