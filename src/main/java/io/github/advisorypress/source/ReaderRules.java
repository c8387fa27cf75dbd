package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.Level;
import java.util.List;

/** What reading itself can find, before any rule looks at what was read. */
public final class ReaderRules {
    private ReaderRules() {}

    /**
     * One of these rules. None of them can be switched off: what they find could not be published as it was meant.
     *
     * @param basis what the rule rests on
     */
    public record ReaderRule(String id, Level level, String basis) {}

    /** All of them, by ID. */
    public static List<ReaderRule> all() {
        return List.of(
                error("anchor-or-alias", "The format of sources: plain values without anchors, aliases and tags"),
                error("byte-order-mark", "YAML 1.2.2, 5.2; RFC 8259, 8.1"),
                error("complex-key", "The format of sources: keys are plain words"),
                error(
                        "conflicting-keys",
                        "The JSON Schemas of the source files, which the site also offers under schema/"),
                error("conflicting-sources", "The layout of content/: an advisory is written once"),
                error("control-character", "YAML 1.2.2, 5.1"),
                warning("crlf-line-ends", "The format of sources: LF line ends"),
                warning("csaf-content-not-carried", "Nothing of a source is dropped in silence"),
                error("csaf-foreign-publisher", "CSAF 2.0, 3.2.1.8: the publisher answers for the document"),
                error("csaf-language-mismatch", "CSAF 2.0, 3.2.1.6 and 3.2.1.10"),
                error("csaf-translation-differs", "CSAF 2.0, 9.1.9; facts stand in every language alike"),
                error("csaf-unknown-product", "The product register names every product once"),
                error("csaf-unreadable-member", "CSAF 2.0, 3.2, the JSON schema of the standard"),
                error("csaf-version-not-integer", "CSAF 2.0, 3.1.11: integer versioning; revisions count from one"),
                error("decomposed-file-name", "Unicode Standard Annex #15, normalization form C"),
                error("duplicate-heading", "Each part stands once in CSAF"),
                error(
                        "duplicate-item",
                        "The JSON Schemas of the source files, which the site also offers under schema/"),
                error("duplicate-key", "YAML 1.2.2, 3.2.1.3"),
                error("duplicate-language", "RFC 5646, section 2.1.1: case carries no meaning in language tags"),
                error("empty-file", "The format of sources: every file says something"),
                error("empty-value", "The JSON Schemas of the source files, which the site also offers under schema/"),
                error("file-and-folder-confused", "The layout of content/"),
                error("file-too-large", "CWE-400"),
                error("folder-name-mismatch", "The layout of content/"),
                error("identifier-in-two-cases", "Identifiers are unique without regard to case"),
                error("image-metadata", "Exif (CIPA DC-008), PNG (ISO/IEC 15948), JPEG (ISO/IEC 10918-1); CWE-200"),
                error(
                        "invalid-identifier",
                        "The pattern [A-Za-z0-9][A-Za-z0-9._-]{0,63} and the reserved device names of Windows"),
                error("invalid-image", "PNG (ISO/IEC 15948) and JPEG (ISO/IEC 10918-1), signatures of files"),
                error("invalid-utf-8", "RFC 3629"),
                error("malformed-date", "RFC 3339, section 5.6"),
                error("malformed-front-matter", "The form of translations"),
                error("malformed-key", "BCP 47, the form of language tags"),
                error("malformed-page-header", "JBake’s form of content"),
                error("malformed-pattern", "The regular expressions of java.util.regex.Pattern"),
                error(
                        "malformed-value",
                        "The JSON Schemas of the source files, which the site also offers under schema/"),
                error("misplaced-heading", "The outline of a page: the title is its only first-level heading"),
                error("missing-file", "The layout of content/"),
                error("missing-key", "The JSON Schemas of the source files, which the site also offers under schema/"),
                error("missing-page-header", "JBake’s form of content"),
                error("missing-prevailing-text", "The setting languages: its first language prevails"),
                error("multiple-documents", "The format of sources: one document in a file"),
                error("nesting-too-deep", "CWE-674"),
                error("raw-html", "One text for page, CSAF, feeds and CSV; CWE-79"),
                error("repeated-public-key", "CSAF 2.0, 7.1.20: each public key once"),
                error(
                        "secret-key-in-content",
                        "CWE-522; CWE-540; a key that others may have seen signs nothing any more"),
                error("symbolic-link", "CWE-59, following of links"),
                error("tab-indentation", "YAML 1.2.2, 6.1"),
                error(
                        "text-before-heading",
                        "The field names that customers know from bulletins; the labels section.*"),
                error(
                        "too-few-items",
                        "The JSON Schemas of the source files, which the site also offers under schema/"),
                error("too-much-markup", "CWE-400; the limits of the Markdown parser"),
                error("unarmored-public-key", "CSAF 2.0, 7.1.20"),
                error("unexpected-file", "The layout of content/"),
                error("unexpected-front-matter", "The form of translations"),
                error("unknown-heading", "The field names that customers know from bulletins; the labels section.*"),
                error("unknown-key", "The JSON Schemas of the source files, which the site also offers under schema/"),
                error(
                        "unknown-value",
                        "The JSON Schemas of the source files, which the site also offers under schema/"),
                error("unknown-vulnerability-heading", "Each vulnerability’s notes belong to it (CSAF 2.0, 3.2.3.8)"),
                error("unreadable-file", "Everything under content/ is checked before anything is published"),
                error("unreadable-public-key", "CSAF 2.0, 7.1.20; RFC 9580"),
                error("unsafe-image", "The site makes no request to a third party"),
                error("unsafe-link", "CWE-79; CSAF 2.0 wants every address to be a URI"),
                error("wrong-type", "The JSON Schemas of the source files, which the site also offers under schema/"),
                error("yaml-syntax", "YAML 1.2.2"),
                error("year-folder-mismatch", "CSAF 2.0, 7.1.11: one folder per year of the initial release"));
    }

    private static ReaderRule error(String id, String basis) {
        return new ReaderRule(id, Level.ERROR, basis);
    }

    private static ReaderRule warning(String id, String basis) {
        return new ReaderRule(id, Level.WARNING, basis);
    }
}
