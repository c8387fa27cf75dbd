package io.github.advisorypress.output.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a bulletin, in the order in which it is read.
 *
 * @param banners what must be said above everything
 * @param contents the sections of the page
 * @param overview long texts of a bulletin that has none or several vulnerabilities
 * @param ownPrevails that this page's language prevails over the others
 * @param more further long texts of the bulletin as a whole
 */
public record AdvisoryPage(
        Frame frame,
        String id,
        String kind,
        String kindWord,
        Text title,
        @Nullable Badge badge,
        List<Banner> banners,
        List<Fact> facts,
        List<Link> contents,
        @Nullable Html summary,
        @Nullable Affected affected,
        @Nullable ProductGroup investigated,
        @Nullable ProductGroup notAffected,
        @Nullable Section fixedSoftware,
        List<Measure> measures,
        List<Section> workarounds,
        List<Section> overview,
        List<VulnerabilityView> vulnerabilities,
        List<Section> more,
        List<Acknowledged> acknowledgments,
        List<ReferenceView> references,
        List<RelatedView> related,
        List<RevisionView> revisions,
        List<DocumentLink> documents,
        Text disclaimer,
        @Nullable String ownPrevails) {

    /**
     * Something said above everything.
     *
     * @param tone how it looks: {@code withdrawn}, {@code superseded}, {@code interim}, {@code note}
     */
    public record Banner(
            String tone,
            String title,
            @Nullable Text text,
            @Nullable Link link) {}

    /**
     * A fact about the bulletin or a vulnerability; which of the values is there decides how it looks.
     *
     * @param codes identifiers, each with its link if it has one
     * @param text words of the author, after the others
     */
    public record Fact(
            String label,
            @Nullable String word,
            @Nullable Time time,
            @Nullable Badge badge,
            List<Code> codes,
            @Nullable Text text) {}

    /** An identifier, which no language translates. */
    public record Code(String value, @Nullable String href) {}

    /**
     * The affected and fixed products with what to do about each.
     *
     * @param byVulnerability whether the rows tell vulnerabilities apart
     */
    public record Affected(String caption, boolean byVulnerability, List<AffectedRow> rows) {}

    /** Versions of a product that share their remedies. */
    public record AffectedRow(
            Text product,
            Text family,
            Versions affected,
            Versions fixed,
            List<Measure> remedies,
            boolean moreBelow,
            List<Link> vulnerabilities) {}

    /**
     * Versions of one product.
     *
     * @param ranges as the author wrote them
     * @param every whether they are all versions of the product
     * @param summary how many there are, where they are too many to be read at a glance
     */
    public record Versions(
            List<String> ranges,
            boolean every,
            List<VersionView> versions,
            @Nullable String summary) {}

    /**
     * A version.
     *
     * @param remark what to know of it, such as the end of its support
     */
    public record VersionView(String version, @Nullable String remark) {}

    /** Products that stand alike to the vulnerabilities, with the reasons for it. */
    public record ProductGroup(String caption, boolean byVulnerability, List<GroupRow> rows) {}

    /** Versions of a product that share their reasons. */
    public record GroupRow(
            Text product, Text family, Versions versions, List<Text> reasons, List<Link> vulnerabilities) {}

    /**
     * Something that a customer can do, or when there will be something.
     *
     * @param category CSAF's word, for the style sheet
     * @param plan the sentence that promises a fix
     * @param products what it is for, where that is said
     */
    public record Measure(
            String category,
            String word,
            Text details,
            @Nullable String href,
            @Nullable Time date,
            @Nullable String plan,
            List<ProductLine> products,
            List<Link> vulnerabilities) {}

    /** A product and versions of it, in a line. */
    public record ProductLine(Text product, String versions) {}

    /** A long text with its heading. */
    public record Section(
            String anchor, String heading, @Nullable Html body, List<Statement> statements) {}

    /** A short statement of a section, with its date. */
    public record Statement(
            @Nullable String label, Text text, @Nullable Time date, List<ProductLine> products) {}

    /** One vulnerability. */
    public record VulnerabilityView(
            String anchor,
            @Nullable String number,
            @Nullable Text title,
            @Nullable Badge badge,
            List<Fact> facts,
            List<Section> sections,
            List<ScoreView> scores,
            List<StatusLine> statuses) {}

    /** A CVSS vector and what it means. */
    public record ScoreView(
            String name,
            @Nullable Badge badge,
            List<Fact> numbers,
            String vector,
            List<Metric> metrics,
            List<ProductLine> products) {}

    /** A metric of a vector, in words. */
    public record Metric(String name, String value) {}

    /** The products that stand so to the vulnerability. */
    public record StatusLine(String status, String word, List<ProductLine> products) {}

    /** Who is thanked. */
    public record Acknowledged(
            List<String> names,
            @Nullable String organization,
            @Nullable Text summary,
            List<String> urls) {}

    /** A document elsewhere. */
    public record ReferenceView(
            Text summary, String url, @Nullable String href) {}

    /** A bulletin that belongs with this one. */
    public record RelatedView(String relation, Item item) {}

    /**
     * A revision.
     *
     * @param href leads to the page that says what it changed, where there is one
     * @param reason the sentence that says why something is rated lower or not affected any longer
     */
    public record RevisionView(
            String number,
            @Nullable String href,
            Time date,
            Text summary,
            @Nullable Text reason,
            boolean current) {}

    /** The same facts for machines. */
    public record DocumentLink(
            String name,
            String href,
            String file,
            @Nullable String hreflang,
            @Nullable String language) {}
}
