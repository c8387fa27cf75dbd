package io.github.advisorypress.output.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content.
 *
 * @param language the page's language
 * @param title the title of the window: the page's and the site's
 * @param root what leads from the page to the root of the site: empty or ending in a slash
 * @param canonical the page's absolute address; absent for a page without one of its own
 * @param alternates the same page in every language that has it
 * @param updated the day at the foot of the page
 */
public record Frame(
        String language,
        String title,
        String description,
        String root,
        @Nullable String canonical,
        List<Alternate> alternates,
        String siteTitle,
        String vendor,
        String home,
        List<Entry> navigation,
        List<LanguageLink> languages,
        List<Feed> feeds,
        List<Link> tables,
        ContactView contact,
        @Nullable Prevailing prevailing,
        @Nullable Time updated) {

    /** The page in another language, for machines. */
    public record Alternate(String hreflang, String href) {}

    /** A page that every page leads to. */
    public record Entry(String label, String href, boolean current) {}

    /**
     * The page in another language, for readers.
     *
     * @param name the language's name in itself
     */
    public record LanguageLink(String tag, String name, String href, boolean current) {}

    /** A feed of the site. */
    public record Feed(String title, String type, String href) {}

    /** How the PSIRT is reached. */
    public record ContactView(
            String email,
            String emailHref,
            @Nullable String phone,
            @Nullable String url,
            @Nullable Text details) {}

    /**
     * That another language prevails.
     *
     * @param sentence says so
     * @param link leads to the page in that language; absent if there is none
     */
    public record Prevailing(String sentence, @Nullable Link link, String hreflang) {}
}
