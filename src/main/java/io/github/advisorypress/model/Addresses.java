package io.github.advisorypress.model;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Where each file of a site stands. A path is relative to the root of the site, without a leading slash; {@link #url}
 * makes it absolute.
 */
public record Addresses(Site site) {
    private static final String INDEX = "index.html";

    /** The folder of everything about CSAF, with a slash at its end. */
    public static final String CSAF_FOLDER = ".well-known/csaf/";

    /** The page of a bulletin. */
    public String page(AdvisoryId id, LanguageTag language) {
        return site.folder(language) + "advisories/" + id + "/" + INDEX;
    }

    /** The page that says what a revision of a bulletin changed. */
    public String revisionPage(AdvisoryId id, int number, LanguageTag language) {
        return site.folder(language) + "advisories/" + id + "/revisions/" + number + "/" + INDEX;
    }

    /** The CSAF document of a bulletin, in the folder of the UTC year of its first release. */
    public String csaf(AdvisoryId id, Instant initialRelease, Tlp tlp, LanguageTag language) {
        int year = initialRelease.atOffset(ZoneOffset.UTC).getYear();
        return csafFolder(tlp) + year + "/" + CsafFileName.of(site.documentId(id, language));
    }

    /** The CSAF document of a bulletin. */
    public String csaf(Advisory advisory, LanguageTag language) {
        return csaf(advisory.id(), advisory.initialRelease(), advisory.tlp(), language);
    }

    /** The folder of the CSAF documents with one label, with a slash at its end. */
    public static String csafFolder(Tlp tlp) {
        return CSAF_FOLDER + tlp.folder() + "/";
    }

    /**
     * The GUID of a bulletin's items in feeds: a tag URI of the publisher's domain in the year of the first release. It
     * holds neither the site's address nor anything that is ever rewritten. A translation has its own, so that whoever
     * follows two languages gets both.
     */
    public String guid(Advisory advisory, LanguageTag language) {
        int year = advisory.initialRelease().atOffset(ZoneOffset.UTC).getYear();
        return "tag:" + site.publisher().namespace().getHost() + "," + year + ":"
                + site.documentId(advisory.id(), language);
    }

    /** The CycloneDX VEX document of a bulletin: one for all languages. */
    public String vex(AdvisoryId id) {
        return "vex/" + id + ".cdx.json";
    }

    /** The first page in a language. */
    public String home(LanguageTag language) {
        return site.folder(language) + INDEX;
    }

    /** The RSS feed with an item for each bulletin. */
    public String rss(LanguageTag language) {
        return site.folder(language) + "feeds/rss.xml";
    }

    /** The Atom feed with an entry for each bulletin. */
    public String atom(LanguageTag language) {
        return site.folder(language) + "feeds/atom.xml";
    }

    /** The RSS feed with an item for each revision. */
    public String updatesRss(LanguageTag language) {
        return site.folder(language) + "feeds/updates.rss.xml";
    }

    /** The Atom feed with an entry for each revision. */
    public String updatesAtom(LanguageTag language) {
        return site.folder(language) + "feeds/updates.atom.xml";
    }

    /** A table of all bulletins as CSV: {@code advisories}, {@code vulnerabilities} or {@code products}. */
    public String table(LanguageTag language, String name) {
        return site.folder(language) + "data/" + name + ".csv";
    }

    /** The absolute address of a path; that of a folder's {@code index.html} is the folder's. */
    public String url(String path) {
        boolean isIndex = path.equals(INDEX) || path.endsWith("/" + INDEX);
        return site.url(isIndex ? path.substring(0, path.length() - INDEX.length()) : path);
    }
}
