package io.github.advisorypress.signing;

/** That a key cannot be read or used; the message says what to do and never quotes the key or its passphrase. */
public final class KeyException extends Exception {
    private static final long serialVersionUID = 1;

    /** What prevents the use of a key; each has a message in every language. */
    public enum Problem {
        UNREADABLE,
        NO_SECRET_KEY,
        NO_SIGNING_KEY,
        WRONG_PASSPHRASE,
        MISSING_PASSPHRASE,
        WEAK,
        REVOKED,
        EXPIRED
    }

    private final Problem problem;
    private final String detail;

    /** @param detail the name of the key, its algorithm or its date; never a secret */
    public KeyException(Problem problem, String detail) {
        super(problem + ": " + detail);
        this.problem = problem;
        this.detail = detail;
    }

    public Problem problem() {
        return problem;
    }

    public String detail() {
        return detail;
    }
}
