package io.github.advisorypress.outside;

/** That a dictionary cannot be used; the message says which. */
public final class DictionaryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DictionaryException(String message) {
        super(message);
    }

    DictionaryException(String message, Throwable cause) {
        super(message, cause);
    }
}
