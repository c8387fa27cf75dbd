package io.github.advisorypress.publication;

import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.Product;
import io.github.advisorypress.model.ProductRange;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.ProductVersion;
import io.github.advisorypress.model.Relation;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.output.Edition;
import io.github.advisorypress.record.PublishedRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
     * The edition of a moment from the sources alone.
     *
     * @param advisories every state of every advisory, each complete for its newest revision
     */
    static Edition fromSources(Instant moment, Site site, ProductRegister register, List<Advisory> advisories) {
        Map<AdvisoryId, Advisory> due = new TreeMap<>();
        for (Advisory advisory : advisories) {
            if (!advisory.currentRelease().isAfter(moment)) {
                due.merge(advisory.id(), advisory, Due::later);
            }
        }
        return edition(
                moment,
                site,
                register,
                due.values().stream()
                        .map(advisory -> Bulletin.of(advisory, register))
                        .toList(),
                Map.of());
    }

    /** The edition of a moment from the record. */
    static Edition fromRecord(Instant moment, Site site, ProductRegister register, PublishedRecord recorded) {
        List<Bulletin> bulletins = new ArrayList<>();
        Map<AdvisoryId, List<Bulletin>> earlier = new TreeMap<>();
        recorded.revisions().forEach((id, revisions) -> {
            List<Bulletin> due = revisions.stream()
                    .map(revision -> revision.state().bulletin())
                    .filter(bulletin -> !bulletin.advisory().currentRelease().isAfter(moment))
                    .toList();
            if (!due.isEmpty()) {
                bulletins.add(due.get(due.size() - 1));
                earlier.put(id, due.subList(0, due.size() - 1));
            }
        });
        return edition(moment, site, register, bulletins, earlier);
    }

    /** The bulletins of an edition that everybody may read, or the others. */
    static Edition only(boolean isPublic, Edition edition) {
        Map<AdvisoryId, List<Bulletin>> earlier = new TreeMap<>();
        List<Bulletin> bulletins = edition.bulletins().stream()
                .filter(bulletin -> bulletin.advisory().tlp().isPublic() == isPublic)
                .toList();
        for (Bulletin bulletin : bulletins) {
            List<Bulletin> revisions = edition.revisions(bulletin);
            earlier.put(bulletin.id(), revisions.subList(0, revisions.size() - 1));
        }
        return new Edition(edition.site(), edition.register(), related(bulletins), earlier);
    }

    private static Edition edition(
            Instant moment,
            Site site,
            ProductRegister register,
            List<Bulletin> due,
            Map<AdvisoryId, List<Bulletin>> earlier) {
        List<Advisory> advisories = due.stream().map(Bulletin::advisory).toList();
        return new Edition(site, register.only(visible(moment, advisories)), related(due), earlier);
    }

    /** The bulletins without relations to any that is not among them. */
    private static List<Bulletin> related(List<Bulletin> bulletins) {
        Set<AdvisoryId> ids = new HashSet<>();
        bulletins.forEach(bulletin -> ids.add(bulletin.id()));
        return bulletins.stream()
                .map(bulletin -> {
                    Advisory advisory = bulletin.advisory();
                    List<Relation> known = advisory.related().stream()
                            .filter(relation -> ids.contains(relation.id()))
                            .toList();
                    return new Bulletin(advisory.relatedTo(known), bulletin.vendor(), bulletin.expansion());
                })
                .toList();
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
