package io.github.advisorypress.output.feed;

import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Revision;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.output.Edition;
import io.github.advisorypress.output.EditionRenderer;
import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.text.Labels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Makes RSS 2.0 and Atom feeds in each language: one with an item for each bulletin, one with an item for each
 * revision. The newest come first. A feed carries the {@value #LENGTH} newest items, since readers keep those they have
 * seen and every poll fetches the whole file.
 */
public final class FeedRenderer implements EditionRenderer {
    /** How many items a feed has at most. */
    public static final int LENGTH = 100;

    private static final Comparator<Update> NEWEST_FIRST = Comparator.comparing(
                    (Update update) -> update.revision.date())
            .thenComparing(update -> update.bulletin.id())
            .thenComparing(update -> update.revision.number())
            .reversed();

    private final Site site;
    private final Map<LanguageTag, Labels> labels;
    private final Addresses addresses;

    /** Makes a renderer for a site; {@code labels} has the words of each of its languages. */
    public FeedRenderer(Site site, Map<LanguageTag, Labels> labels) {
        this.site = site;
        this.labels = Map.copyOf(labels);
        this.addresses = new Addresses(site);
    }

    private record Update(Bulletin bulletin, Revision revision) {}

    @Override
    public void render(Edition edition, Consumer<OutputFile> files) {
        List<Bulletin> bulletins = edition.bulletins().stream().limit(LENGTH).toList();
        List<Update> updates = edition.bulletins().stream()
                .flatMap(bulletin ->
                        bulletin.advisory().revisionHistory().stream().map(revision -> new Update(bulletin, revision)))
                .sorted(NEWEST_FIRST)
                .limit(LENGTH)
                .toList();
        for (LanguageTag language : site.languages()) {
            Labels words = labels.get(language);
            if (words == null) {
                throw new IllegalStateException("Bug in the publisher: there are no labels in " + language);
            }
            var items = new FeedItems(site, addresses, words);
            Feed news =
                    feed(words, "bulletins", bulletins.stream().map(items::of).toList());
            files.accept(RssFile.of(news, addresses.rss(language), addresses));
            files.accept(AtomFile.of(news, addresses.atom(language), addresses));
            Feed changes = feed(
                    words,
                    "updates",
                    updates.stream()
                            .map(update -> items.of(update.bulletin, update.revision, hasPage(edition, update)))
                            .toList());
            files.accept(RssFile.of(changes, addresses.updatesRss(language), addresses));
            files.accept(AtomFile.of(changes, addresses.updatesAtom(language), addresses));
        }
    }

    private static boolean hasPage(Edition edition, Update update) {
        return edition.revisions(update.bulletin).stream()
                .anyMatch(known -> known.advisory().currentRevision().number() == update.revision.number());
    }

    private Feed feed(Labels words, String name, List<FeedItem> items) {
        LanguageTag language = words.language();
        String namespace = site.publisher().namespace().toString();
        byte[] identity = (namespace + "#" + name + "-" + language).getBytes(StandardCharsets.UTF_8);
        return new Feed(
                "urn:uuid:" + UUID.nameUUIDFromBytes(identity),
                language,
                XmlText.clean(
                        words.sentence("feed.title." + name, site.title().preferring(language, site.prevailing()))),
                XmlText.clean(site.description().preferring(language, site.prevailing())),
                XmlText.clean(site.vendor().preferring(language, site.prevailing())),
                addresses.url(addresses.home(language)),
                namespace,
                items.stream()
                        .map(FeedItem::updated)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                items);
    }
}
