package io.github.advisorypress.text;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.Escaping;
import io.github.advisorypress.model.HashAlgorithm;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One text in Markdown (CommonMark with tables): as HTML, as plain text, as CSAF text, and what may not be published in
 * it. References between texts are not seen: each text stands alone.
 */
public final class MarkdownText {

    private static final int DIGEST_LENGTH = 16;
    private static final Pattern TRAILING_SPACE = Pattern.compile("[ \t]+(?=\n|$)");
    private static final Pattern BLANK_LINES_BEFORE = Pattern.compile("^(?:[ \t]*\n)+");

    private final String source;
    private final Document document;
    private final List<Problem> problems;

    private MarkdownText(String source, Document document, List<Problem> problems) {
        this.source = source;
        this.document = document;
        this.problems = List.copyOf(problems);
    }

    /** Reads any text; what may not be published in it is among its problems. */
    public static MarkdownText parse(String markdown) {
        String source = markdown.replace("\r\n", "\n").replace('\r', '\n');
        return Parsed.of(source)
                .map(document -> new MarkdownText(source, document, TextProblems.in(source, document)))
                .orElseGet(() -> new MarkdownText(source, Markdown.parse(""), List.of(Parsed.problem(source))));
    }

    /** A text as {@link #html(int)} gives it, without keeping what was read. */
    public static String html(String markdown, int headingShift) {
        return PlainParagraphs.html(markdown).orElseGet(() -> parse(markdown).html(headingShift));
    }

    /** What may not be published, in the order of the text. */
    public List<Problem> problems() {
        return problems;
    }

    /** The text as safe HTML. */
    public String html() {
        return html(0);
    }

    /**
     * The text as safe HTML, its headings put down by so many levels (from none to five), to the sixth at most. The
     * alignment of a table cell is one of the classes {@code align-left}, {@code align-center}, {@code align-right}.
     */
    public String html(int headingShift) {
        String html =
                isUnformatted() ? "<pre>" + Escaping.escapeHtml(source, false) + "</pre>\n" : Markdown.render(document);
        return HtmlSanitizer.sanitize(html, headingShift);
    }

    /**
     * The text without markup: paragraphs, items ({@code - }) and table rows in lines of their own, links as
     * {@code text (address)}.
     */
    public String plain() {
        return isUnformatted() ? source.strip() : PlainText.of(document);
    }

    /** The text without markup in a single line, for places that have only one. */
    public String inlinePlain() {
        return plain().replaceAll("\\s*\n\\s*", " ");
    }

    /** The text as CSAF carries it: the Markdown itself, with LF line ends and without blank lines around it. */
    public String csafText() {
        return csafText(source);
    }

    /** A text as {@link #csafText()} gives it, without reading its markup. */
    public static String csafText(String markdown) {
        String source = markdown.replace("\r\n", "\n").replace('\r', '\n');
        return BLANK_LINES_BEFORE.matcher(source).replaceFirst("").stripTrailing();
    }

    /**
     * The first 16 hexadecimal digits of the SHA-256 of a text in composed Unicode, with LF line ends, without spaces
     * at ends of lines and without blank space around it. Translations name by it the text that they translate.
     */
    public static String digest(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        String normal = TRAILING_SPACE
                .matcher(Normalizer.normalize(lines, Normalizer.Form.NFC))
                .replaceAll("")
                .strip();
        return HashAlgorithm.SHA256.of(normal.getBytes(StandardCharsets.UTF_8)).substring(0, DIGEST_LENGTH);
    }

    private boolean isUnformatted() {
        return problems.size() == 1 && problems.get(0).kind().equals(Problem.TOO_DEEP);
    }
}
