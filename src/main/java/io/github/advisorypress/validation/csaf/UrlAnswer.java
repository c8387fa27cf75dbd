package io.github.advisorypress.validation.csaf;

/**
 * What came of a URL.
 *
 * @param status the HTTP status code; 0 where none came
 * @param reason why none came, as one word such as {@code timeout}; empty where one came and where none was due
 */
public record UrlAnswer(Outcome outcome, int status, String reason) {
    /** There is nothing to ask: it is no HTTP URL, or nobody wanted to know. */
    public static final UrlAnswer NOT_ASKED = new UrlAnswer(Outcome.NOT_ASKED, 0, "");

    /** The four ways that it can go. */
    public enum Outcome {
        /** A status code came. */
        STATUS,
        /** It was asked and none came. */
        NO_ANSWER,
        /** We would not ask it, because it leads where no reader of the document gets to, or because of a limit. */
        REFUSED,
        /** It does not have an HTTP status. */
        NOT_ASKED
    }

    /** It answered with this status code. */
    public static UrlAnswer status(int code) {
        return new UrlAnswer(Outcome.STATUS, code, "");
    }

    /** It gave no answer, for a reason in one word. */
    public static UrlAnswer noAnswer(String reason) {
        return new UrlAnswer(Outcome.NO_ANSWER, 0, reason);
    }

    /** It was not asked on purpose, for a reason in one word. */
    public static UrlAnswer refused(String reason) {
        return new UrlAnswer(Outcome.REFUSED, 0, reason);
    }

    /** The status code, or else the reason why there is none. */
    public String word() {
        return outcome == Outcome.STATUS ? Integer.toString(status) : reason;
    }
}
