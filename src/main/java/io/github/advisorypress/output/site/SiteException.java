package io.github.advisorypress.output.site;

/** That the site cannot be made: a template, an asset or a page of prose is broken. The message says which and why. */
public final class SiteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SiteException(String message) {
        super(message);
    }

    public SiteException(String message, Throwable cause) {
        super(message, cause);
    }
}
