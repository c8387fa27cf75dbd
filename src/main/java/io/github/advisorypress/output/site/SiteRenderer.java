package io.github.advisorypress.output.site;

import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.output.Edition;
import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.output.site.Sitemap.Entry;
import io.github.advisorypress.scoring.CweTable;
import io.github.advisorypress.text.Labels;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the website of an edition: its pages in every language, and what stands beside them. */
public final class SiteRenderer {
    private static final String NOT_FOUND = "404.html";

    private final Site site;
    private final Map<LanguageTag, PageLanguage> languages = new LinkedHashMap<>();
    private final Assets assets;
    private final Path prose;
    private final SiteEngine engine;
    private final CweTable weaknesses = CweTable.bundled();

    /**
     * @param labels the words of every language of the site
     * @param assets the project's own assets; absent if it has none
     * @param prose the folder of the pages of prose, with a sub-folder for each language
     */
    public SiteRenderer(
            Site site, Map<LanguageTag, Labels> labels, @Nullable Path assets, Path prose, SiteEngine engine) {
        this.site = site;
        for (LanguageTag tag : site.languages()) {
            Labels words = labels.get(tag);
            if (words == null) {
                throw new IllegalArgumentException("There are no labels for the language " + tag);
            }
            languages.put(tag, new PageLanguage(site, tag, words));
        }
        this.assets = new Assets(assets);
        this.prose = prose;
        this.engine = engine;
    }

    /**
     * Renders the whole site.
     *
     * @param files takes each file once; called from several threads
     * @param rendered is told how many pages were finished since it was told last; called from several threads
     */
    public void render(Edition edition, Consumer<OutputFile> files, IntConsumer rendered) {
        assets.files().forEach(files);
        var frames = new Frames(site, languages, prose());
        List<SitePage> pages = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        var plan = new Plan(edition, frames, pages, entries);
        languages.values().forEach(plan::add);
        plan.addNotFound();
        engine.render(pages, files, rendered);
        files.accept(Sitemap.of(entries));
        files.accept(
                OutputFile.text("robots.txt", "User-agent: *\nAllow: /\n\nSitemap: " + site.url("sitemap.xml") + "\n"));
    }

    /** How many pages the site of an edition has. */
    public int pages(Edition edition) {
        int years = ListPages.byYear(edition).size();
        int revisions = edition.bulletins().stream()
                .mapToInt(bulletin -> edition.revisions(bulletin).size())
                .sum();
        return languages.size() * (edition.bulletins().size() + revisions + years + 2) + prose().size() + 1;
    }

    private List<Prose> prose() {
        List<Prose> pages = engine.crawl(prose);
        for (Prose page : pages) {
            if (!languages.containsKey(page.language())) {
                throw new SiteException(
                        "Cannot use the page " + page.name() + ": the site has no language " + page.language());
            }
        }
        return pages;
    }

    /** The pages of one edition, each made when it is rendered. */
    private final class Plan {
        private final Edition edition;
        private final Frames frames;
        private final List<SitePage> pages;
        private final List<Entry> entries;
        private final Ratings ratings;
        private final AdvisoryPages.Relations relations;
        private final Map<Integer, List<Bulletin>> years;

        Plan(Edition edition, Frames frames, List<SitePage> pages, List<Entry> entries) {
            this.edition = edition;
            this.frames = frames;
            this.pages = pages;
            this.entries = entries;
            this.ratings = new Ratings(edition);
            this.relations = AdvisoryPages.Relations.of(edition);
            this.years = ListPages.byYear(edition);
        }

        void add(PageLanguage language) {
            var addresses = new Addresses(site);
            var lists = new ListPages(edition, language, frames, ratings, years);
            add(language, PageType.HOME, at(addresses::home), lists::home, last(edition.bulletins()));
            add(language, PageType.ARCHIVE, at(frames::archive), lists::archive, last(edition.bulletins()));
            years.forEach((year, bulletins) -> add(
                    language,
                    PageType.YEAR,
                    at(tag -> frames.year(tag, year)),
                    () -> lists.year(year),
                    last(bulletins)));
            for (Prose page : frames.prose(language.tag())) {
                add(
                        language,
                        PageType.PROSE,
                        tag -> frames.existingProse(tag, page.name()),
                        () -> view(language, page),
                        page.updated().toString());
            }
            var advisories = new AdvisoryPages(language, frames, ratings, relations, weaknesses);
            for (Bulletin bulletin : edition.bulletins()) {
                add(
                        language,
                        PageType.ADVISORY,
                        at(tag -> addresses.page(bulletin.id(), tag)),
                        () -> advisories.of(bulletin),
                        day(bulletin.advisory().currentRelease()));
            }
            addRevisions(language);
        }

        private void addRevisions(PageLanguage language) {
            var addresses = new Addresses(site);
            var revisions = new RevisionPages(language, frames, edition);
            for (Bulletin bulletin : edition.bulletins()) {
                List<Bulletin> known = edition.revisions(bulletin);
                for (int i = 0; i < known.size(); i++) {
                    int place = i;
                    int number = RevisionPages.number(known.get(i));
                    add(
                            language,
                            PageType.REVISION,
                            at(tag -> addresses.revisionPage(bulletin.id(), number, tag)),
                            () -> revisions.of(known, place),
                            day(known.get(i).advisory().currentRelease()));
                }
            }
        }

        private Function<LanguageTag, Optional<String>> at(Function<LanguageTag, String> place) {
            return place.andThen(Optional::of);
        }

        private void add(
                PageLanguage language,
                PageType type,
                Function<LanguageTag, Optional<String>> places,
                Supplier<?> view,
                @Nullable String updated) {
            String path = places.apply(language.tag()).orElseThrow();
            pages.add(new SitePage(path, type, view, language.labels()));
            var addresses = new Addresses(site);
            List<Frame.Alternate> alternates = site.languages().stream()
                    .flatMap(tag -> places.apply(tag).stream()
                            .map(place -> new Frame.Alternate(tag.value(), addresses.url(place))))
                    .toList();
            entries.add(new Entry(addresses.url(path), updated, alternates.size() < 2 ? List.of() : alternates));
        }

        private ProseView view(PageLanguage language, Prose page) {
            String path = frames.prose(language.tag(), page.name());
            String title = PageLanguage.clean(page.title());
            return new ProseView(
                    frames.of(
                            language,
                            title,
                            title,
                            tag -> frames.existingProse(tag, page.name()),
                            language.longDay(page.updated())),
                    title,
                    new Html(page.html(), null),
                    frames.policies(language, path));
        }

        void addNotFound() {
            PageLanguage prevailing = Stream.of(site.prevailing())
                    .flatMap(tag -> Optional.ofNullable(languages.get(tag)).stream())
                    .findFirst()
                    .orElseThrow();
            pages.add(new SitePage(NOT_FOUND, PageType.NOT_FOUND, () -> notFound(prevailing), prevailing.labels()));
        }

        /** It is shown at any address, so its links begin at the root of the host. */
        private NotFoundPage notFound(PageLanguage prevailing) {
            String root = rootOfHost(site.baseUrl());
            List<NotFoundPage.Message> messages = languages.values().stream()
                    .map(language -> new NotFoundPage.Message(
                            language.tag().value(),
                            language.word("not-found.title"),
                            language.word("not-found.text"),
                            new Link(language.word("not-found.home"), root + new Addresses(site).home(language.tag()))))
                    .toList();
            return new NotFoundPage(frames.bare(prevailing, prevailing.word("not-found.title"), root), messages);
        }
    }

    private static String rootOfHost(URI base) {
        String path = base.getRawPath();
        return path == null || path.isEmpty() ? "/" : path + "/";
    }

    private static @Nullable String last(List<Bulletin> bulletins) {
        return bulletins.stream()
                .map(bulletin -> bulletin.advisory().currentRelease())
                .max(Comparator.naturalOrder())
                .map(SiteRenderer::day)
                .orElse(null);
    }

    private static String day(Instant moment) {
        return PageLanguage.utc(moment).toString();
    }
}
