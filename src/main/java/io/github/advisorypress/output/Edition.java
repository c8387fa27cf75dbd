package io.github.advisorypress.output;

import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.Site;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that is published at one moment: the settings, the register without what is not released yet, and every
 * due bulletin, the one last updated first.
 */
public final class Edition {
    private static final Comparator<Bulletin> NEWEST_FIRST = Comparator.comparing(
                    (Bulletin bulletin) -> bulletin.advisory().currentRelease())
            .reversed()
            .thenComparing(Bulletin::id, Comparator.reverseOrder());

    private final Site site;
    private final ProductRegister register;
    private final List<Bulletin> bulletins;
    private final Map<AdvisoryId, Bulletin> byId = new HashMap<>();
    private final Map<AdvisoryId, List<Bulletin>> earlier;

    /** An edition of which no earlier revision is known. */
    public Edition(Site site, ProductRegister register, List<Bulletin> bulletins) {
        this(site, register, bulletins, Map.of());
    }

    /** An edition; {@code earlier} has the revisions before the published one as far as they are recorded. */
    public Edition(
            Site site, ProductRegister register, List<Bulletin> bulletins, Map<AdvisoryId, List<Bulletin>> earlier) {
        this.earlier = Map.copyOf(earlier);
        this.site = site;
        this.register = register;
        this.bulletins = bulletins.stream().sorted(NEWEST_FIRST).toList();
        this.bulletins.forEach(bulletin -> byId.put(bulletin.id(), bulletin));
    }

    public Site site() {
        return site;
    }

    public ProductRegister register() {
        return register;
    }

    /** By the date of their newest revision, newest first; of the same date, by ID, descending. */
    public List<Bulletin> bulletins() {
        return bulletins;
    }

    /** When the newest published revision was released; the epoch where nothing is published. */
    public Instant newestRelease() {
        return bulletins.isEmpty() ? Instant.EPOCH : bulletins.get(0).advisory().currentRelease();
    }

    /** The published bulletin of this ID; empty for one that is unknown or not due, which look the same. */
    public Optional<Bulletin> bulletin(AdvisoryId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Every revision of a published bulletin that is known, oldest first; the published one is the last. */
    public List<Bulletin> revisions(Bulletin published) {
        return Stream.concat(earlier.getOrDefault(published.id(), List.of()).stream(), Stream.of(published))
                .toList();
    }
}
