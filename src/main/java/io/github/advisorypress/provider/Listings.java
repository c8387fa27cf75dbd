package io.github.advisorypress.provider;

import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.text.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/**
 * The directory listings of a provider (CSAF 2.0, 7.1.14) as pages without scripts, for hosts that make none: an
 * {@code index.html} in every folder, with a link to each file and folder in it.
 */
final class Listings {
    private static final String INDEX = "index.html";
    private static final String POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

    private final Site site;
    private final List<Labels> labels;
    private final Map<String, ProviderDocument> documents;

    /**
     * Listings in every language of a site at once.
     *
     * @param documents by path; their titles are shown
     */
    Listings(Site site, Map<LanguageTag, Labels> labels, Map<String, ProviderDocument> documents) {
        this.site = site;
        this.labels = site.languages().stream()
                .map(language ->
                        Objects.requireNonNull(labels.get(language), "Bug in the publisher: labels are missing"))
                .toList();
        this.documents = documents;
    }

    /** The listing of each folder under {@code .well-known/csaf/} in which these files stand, by path. */
    List<OutputFile> of(Collection<String> paths) {
        SortedMap<String, SortedSet<String>> folders = new TreeMap<>();
        paths.stream().filter(path -> path.startsWith(Addresses.CSAF_FOLDER)).forEach(path -> add(path, folders));
        List<OutputFile> listings = new ArrayList<>();
        folders.forEach((folder, names) ->
                listings.add(OutputFile.text(folder + INDEX, page(folder, names).outerHtml())));
        return listings;
    }

    private static void add(String path, SortedMap<String, SortedSet<String>> folders) {
        String rest = path;
        while (!rest.equals(Addresses.CSAF_FOLDER)) {
            int start = rest.lastIndexOf('/', rest.length() - 2) + 1;
            boolean isNew = folders.computeIfAbsent(rest.substring(0, start), folder -> new TreeSet<>())
                    .add(rest.substring(start));
            if (!isNew) {
                return;
            }
            rest = rest.substring(0, start);
        }
    }

    private Document page(String folder, SortedSet<String> names) {
        var page = new Document("");
        page.outputSettings().prettyPrint(false);
        page.appendChild(new DocumentType("html", "", ""));
        Element html = page.appendElement("html").attr("lang", site.prevailing().value());
        head(child(html, "head"), folder);
        Element main = child(child(html, "body"), "main").addClass("page");
        inEveryLanguage(child(main, "h1"), words -> words.sentence("listing.heading", "/" + folder));
        if (!folder.equals(Addresses.CSAF_FOLDER)) {
            Element parent = child(child(main, "p"), "a").attr("href", "../");
            inEveryLanguage(parent, words -> words.word("listing.parent"));
        }
        Element list = child(child(main, "div").addClass("prose"), "ul");
        names.forEach(name -> item(list, folder, name));
        page.appendText("\n");
        return page;
    }

    private void inEveryLanguage(Element parent, Function<Labels, String> words) {
        for (Labels language : labels) {
            if (parent.childrenSize() > 0) {
                parent.appendElement("br");
            }
            child(parent, "span").attr("lang", language.language().value()).text(words.apply(language));
        }
    }

    private void head(Element head, String folder) {
        child(head, "meta").attr("charset", "utf-8");
        child(head, "meta").attr("http-equiv", "Content-Security-Policy").attr("content", POLICY);
        child(head, "meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        String title = labels.stream()
                .map(words -> words.sentence("listing.heading", "/" + folder))
                .collect(Collectors.joining(" / "));
        child(head, "title").text(title);
        child(head, "meta").attr("name", "referrer").attr("content", "no-referrer");
        child(head, "meta").attr("name", "color-scheme").attr("content", "light dark");
        long depth = folder.chars().filter(character -> character == '/').count();
        child(head, "link").attr("rel", "stylesheet").attr("href", "../".repeat((int) depth) + "css/site.css");
    }

    private void item(Element list, String folder, String name) {
        Element item = child(list, "li");
        item.appendElement("a").attr("href", name).text(name);
        ProviderDocument document = documents.get(folder + name);
        if (document != null) {
            // An element of its own, so that a title of another direction turns nothing around but itself
            child(item, "bdi")
                    .attr("lang", document.language().value())
                    .text(visible(
                            document.bulletin().advisory().title().preferring(document.language(), site.prevailing())));
        }
    }

    /** An element on a line of its own. */
    private static Element child(Element parent, String tag) {
        return parent.appendText("\n").appendElement(tag);
    }

    /** The text without control characters, which HTML does not have. */
    private static String visible(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c)
                        ? ' '
                        : c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
