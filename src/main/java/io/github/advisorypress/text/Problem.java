package io.github.advisorypress.text;

/**
 * Something in a text that may not be published, of one of the kinds below. Line and column count from one within the
 * text; column and length count code points. The detail is the piece of text meant.
 */
public record Problem(String kind, int line, int column, int length, String detail) {

    /** HTML in Markdown: it would vanish from pages and stay in other formats. */
    public static final String RAW_HTML = "raw-html";

    /** A link that is neither http, https, mailto nor relative within the site. */
    public static final String UNSAFE_LINK = "unsafe-link";

    /** An image that is not a PNG or JPEG in the advisory's own folder {@code images}. */
    public static final String UNSAFE_IMAGE = "unsafe-image";

    /** More nesting or markup than any text needs; such a text is shown as it is written, without formatting. */
    public static final String TOO_DEEP = "too-deep";
}
