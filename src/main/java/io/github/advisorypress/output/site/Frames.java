package io.github.advisorypress.output.site;

import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.Contact;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.output.site.Frame.Alternate;
import io.github.advisorypress.output.site.Frame.ContactView;
import io.github.advisorypress.output.site.Frame.Entry;
import io.github.advisorypress.output.site.Frame.Feed;
import io.github.advisorypress.output.site.Frame.LanguageLink;
import io.github.advisorypress.output.site.Frame.Prevailing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes what a page has around its content, and says where pages stand that every language has. */
final class Frames {
    private static final String RSS = "application/rss+xml";
    private static final String ATOM = "application/atom+xml";

    private final Site site;
    private final Map<LanguageTag, PageLanguage> languages;
    private final List<Prose> prose;

    Frames(Site site, Map<LanguageTag, PageLanguage> languages, List<Prose> prose) {
        this.site = site;
        this.languages = languages;
        this.prose = prose;
    }

    /** The pages of prose in one language, in their order. */
    List<Prose> prose(LanguageTag language) {
        return prose.stream().filter(page -> page.language().equals(language)).toList();
    }

    /** Where all bulletins are listed. */
    String archive(LanguageTag language) {
        return site.folder(language) + "advisories/index.html";
    }

    /** Where the bulletins of one year are listed. */
    String year(LanguageTag language, int year) {
        return site.folder(language) + "years/" + year + "/index.html";
    }

    /** Where a page of prose stands. */
    String prose(LanguageTag language, String name) {
        return site.folder(language) + "pages/" + name + "/index.html";
    }

    /** Where a page of prose stands; empty if the language has none of that name. */
    Optional<String> existingProse(LanguageTag language, String name) {
        return prose.stream()
                        .anyMatch(page ->
                                page.language().equals(language) && page.name().equals(name))
                ? Optional.of(prose(language, name))
                : Optional.empty();
    }

    /**
     * The frame of a page.
     *
     * @param places where the same page stands in a language; empty if the language has no such page
     */
    Frame of(
            PageLanguage language,
            String title,
            String description,
            Function<LanguageTag, Optional<String>> places,
            @Nullable Time updated) {
        String path = places.apply(language.tag()).orElseThrow();
        Addresses addresses = new Addresses(site);
        String siteTitle = language.plain(site.title());
        return new Frame(
                language.tag().value(),
                title.equals(siteTitle) ? title : language.sentence("window.title", title, siteTitle),
                description,
                PageLanguage.root(path),
                addresses.url(path),
                alternates(addresses, places),
                siteTitle,
                language.plain(site.vendor()),
                PageLanguage.link(path, addresses.home(language.tag())),
                navigation(language, path),
                languageLinks(path, places),
                feeds(language, path),
                tables(language, path),
                contact(language),
                prevailing(language, path, places),
                updated);
    }

    /** The frame of a page that has no address of its own. */
    Frame bare(PageLanguage language, String title, String root) {
        String siteTitle = language.plain(site.title());
        return new Frame(
                language.tag().value(),
                language.sentence("window.title", title, siteTitle),
                title,
                root,
                null,
                List.of(),
                siteTitle,
                language.plain(site.vendor()),
                root + new Addresses(site).home(language.tag()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                contact(language),
                null,
                null);
    }

    private List<Alternate> alternates(Addresses addresses, Function<LanguageTag, Optional<String>> places) {
        List<Alternate> alternates = new ArrayList<>();
        for (LanguageTag each : site.languages()) {
            places.apply(each).ifPresent(path -> alternates.add(new Alternate(each.value(), addresses.url(path))));
        }
        if (alternates.size() < 2) {
            return List.of();
        }
        places.apply(site.prevailing())
                .ifPresent(path -> alternates.add(new Alternate("x-default", addresses.url(path))));
        return alternates;
    }

    private List<Entry> navigation(PageLanguage language, String path) {
        List<Entry> entries = new ArrayList<>();
        entries.add(entry(language.word("navigation.home"), path, new Addresses(site).home(language.tag())));
        entries.add(entry(language.word("navigation.archive"), path, archive(language.tag())));
        entries.addAll(policies(language, path));
        return entries;
    }

    /** Links to the pages of prose. */
    List<Entry> policies(PageLanguage language, String path) {
        return prose(language.tag()).stream()
                .map(page -> entry(PageLanguage.clean(page.title()), path, prose(language.tag(), page.name())))
                .toList();
    }

    private static Entry entry(String label, String from, String to) {
        return new Entry(label, PageLanguage.link(from, to), from.equals(to));
    }

    private List<LanguageLink> languageLinks(String path, Function<LanguageTag, Optional<String>> places) {
        if (site.languages().size() < 2) {
            return List.of();
        }
        List<LanguageLink> links = new ArrayList<>();
        languages.forEach((tag, language) -> {
            String target = places.apply(tag).orElse(new Addresses(site).home(tag));
            links.add(new LanguageLink(
                    tag.value(), language.word("language.self"), PageLanguage.link(path, target), target.equals(path)));
        });
        return links;
    }

    private List<Feed> feeds(PageLanguage language, String path) {
        var addresses = new Addresses(site);
        LanguageTag tag = language.tag();
        return List.of(
                new Feed(language.word("subscribe.rss"), RSS, PageLanguage.link(path, addresses.rss(tag))),
                new Feed(language.word("subscribe.atom"), ATOM, PageLanguage.link(path, addresses.atom(tag))),
                new Feed(
                        language.word("subscribe.updates-rss"),
                        RSS,
                        PageLanguage.link(path, addresses.updatesRss(tag))),
                new Feed(
                        language.word("subscribe.updates-atom"),
                        ATOM,
                        PageLanguage.link(path, addresses.updatesAtom(tag))));
    }

    private List<Link> tables(PageLanguage language, String path) {
        List<Link> tables = new ArrayList<>();
        for (String name : List.of("advisories", "vulnerabilities", "products")) {
            tables.add(new Link(
                    language.word("table." + name),
                    PageLanguage.link(path, new Addresses(site).table(language.tag(), name))));
        }
        return tables;
    }

    private ContactView contact(PageLanguage language) {
        Contact contact = site.contact();
        return new ContactView(
                contact.email(),
                "mailto:" + contact.email(),
                contact.phone(),
                PageLanguage.href(contact.url()),
                language.textOrNull(site.publisher().contactDetails()));
    }

    private @Nullable Prevailing prevailing(
            PageLanguage language, String path, Function<LanguageTag, Optional<String>> places) {
        if (language.prevails()) {
            return null;
        }
        String name = language.word("language." + site.prevailing());
        return new Prevailing(
                language.sentence("prevails.sentence", name),
                places.apply(site.prevailing())
                        .map(target ->
                                new Link(language.sentence("prevails.link", name), PageLanguage.link(path, target)))
                        .orElse(null),
                site.prevailing().value());
    }
}
