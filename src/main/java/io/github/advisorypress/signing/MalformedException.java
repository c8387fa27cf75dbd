package io.github.advisorypress.signing;

/** That bytes are not what they should be: no armor, no packets, no key. */
final class MalformedException extends Exception {
    private static final long serialVersionUID = 1;

    MalformedException(String what) {
        super(what);
    }

    MalformedException(String what, Throwable cause) {
        super(what, cause);
    }
}
