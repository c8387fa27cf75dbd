package io.github.advisorypress.output.site;

import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.TrackingStatus;
import io.github.advisorypress.output.Edition;
import io.github.advisorypress.output.site.ArchivePage.Year;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the pages in one language that list bulletins: the first page, all bulletins, and those of each year. */
final class ListPages {
    private static final int LATEST = 12;
    private static final int URGENT = 3;
    private static final int OPEN = 5;

    private final Edition edition;
    private final PageLanguage language;
    private final Frames frames;
    private final Items items;
    private final Map<Integer, List<Bulletin>> years;

    ListPages(
            Edition edition,
            PageLanguage language,
            Frames frames,
            Ratings ratings,
            Map<Integer, List<Bulletin>> years) {
        this.edition = edition;
        this.language = language;
        this.frames = frames;
        this.items = new Items(language, ratings);
        this.years = years;
    }

    /** The bulletins by the UTC year of their first release, the newest year and bulletin first. */
    static Map<Integer, List<Bulletin>> byYear(Edition edition) {
        Map<Integer, List<Bulletin>> years = edition.bulletins().stream()
                .sorted(Comparator.comparing(
                                (Bulletin bulletin) -> bulletin.advisory().initialRelease())
                        .thenComparing(Bulletin::id)
                        .reversed())
                .collect(Collectors.groupingBy(
                        ListPages::yearOf, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        return Collections.unmodifiableMap(years);
    }

    private static int yearOf(Bulletin bulletin) {
        return PageLanguage.utc(bulletin.advisory().initialRelease()).getYear();
    }

    /** The first page. */
    HomePage home() {
        String path = language.addresses().home(language.tag());
        String title = language.plain(language.site().title());
        String description = language.plain(language.site().description());
        return new HomePage(
                frames.of(
                        language,
                        title,
                        description,
                        tag -> Optional.of(new Addresses(language.site()).home(tag)),
                        lastUpdate(edition.bulletins())),
                title,
                description,
                select(path, URGENT, Ratings::isUrgent, this::reason),
                select(path, OPEN, ListPages::isOpen, this::nextUpdate),
                select(path, LATEST, bulletin -> true, bulletin -> null),
                years(path),
                new Link(language.word("navigation.archive"), PageLanguage.link(path, frames.archive(language.tag()))),
                frames.policies(language, path).stream()
                        .map(entry -> new Link(entry.label(), entry.href()))
                        .toList());
    }

    private List<Item> select(
            String path, int most, Predicate<Bulletin> wanted, Function<Bulletin, @Nullable Text> remark) {
        return edition.bulletins().stream()
                .filter(wanted)
                .limit(most)
                .map(bulletin -> items.of(bulletin, path, remark.apply(bulletin)))
                .toList();
    }

    /** Whether the vendor still has something to say: products under investigation or an interim bulletin. */
    private static boolean isOpen(Bulletin bulletin) {
        var advisory = bulletin.advisory();
        return !advisory.isWithdrawn()
                && (advisory.status() == TrackingStatus.INTERIM
                        || advisory.vulnerabilities().stream()
                                .anyMatch(vulnerability ->
                                        vulnerability.productStatus().containsKey(ProductStatus.UNDER_INVESTIGATION)));
    }

    private @Nullable Text reason(Bulletin bulletin) {
        return bulletin.advisory().vulnerabilities().stream()
                .flatMap(vulnerability -> Optional.ofNullable(vulnerability.priority()).stream())
                .min(Comparator.comparing(priority -> priority.level()))
                .map(priority -> language.text(priority.reason()))
                .orElse(null);
    }

    private @Nullable Text nextUpdate(Bulletin bulletin) {
        LocalDate next = bulletin.advisory().nextUpdate();
        return next == null
                ? null
                : new Text(
                        language.sentence(
                                "banner.next-update", language.longDay(next).shown()),
                        null);
    }

    private List<Link> years(String path) {
        return years.entrySet().stream()
                .map(year -> new Link(
                        String.valueOf(year.getKey()),
                        PageLanguage.link(path, frames.year(language.tag(), year.getKey()))))
                .toList();
    }

    /** All bulletins by year. */
    ArchivePage archive() {
        String path = frames.archive(language.tag());
        return page(
                path,
                language.word("navigation.archive"),
                tag -> Optional.of(frames.archive(tag)),
                edition.bulletins(),
                years.keySet().stream().map(year -> group(path, year)).toList());
    }

    /** The bulletins of one year. */
    ArchivePage year(int year) {
        String path = frames.year(language.tag(), year);
        return page(
                path,
                language.sentence("year.title", String.valueOf(year)),
                tag -> Optional.of(frames.year(tag, year)),
                years.getOrDefault(year, List.of()),
                List.of(group(path, year)));
    }

    private ArchivePage page(
            String path,
            String title,
            Function<LanguageTag, Optional<String>> places,
            List<Bulletin> bulletins,
            List<Year> groups) {
        return new ArchivePage(
                frames.of(
                        language, title, language.plain(language.site().description()), places, lastUpdate(bulletins)),
                title,
                count(bulletins.size()),
                years(path),
                groups);
    }

    private Year group(String path, int year) {
        List<Bulletin> bulletins = years.getOrDefault(year, List.of());
        return new Year(
                String.valueOf(year),
                PageLanguage.link(path, frames.year(language.tag(), year)),
                count(bulletins.size()),
                bulletins.stream()
                        .map(bulletin -> items.of(bulletin, path, null))
                        .toList());
    }

    private String count(int bulletins) {
        return bulletins == 1 ? language.word("count.one") : language.sentence("count.many", String.valueOf(bulletins));
    }

    private @Nullable Time lastUpdate(List<Bulletin> bulletins) {
        return bulletins.stream()
                .map(bulletin -> bulletin.advisory().currentRelease())
                .max(Comparator.naturalOrder())
                .map(language::longDay)
                .orElse(null);
    }
}
