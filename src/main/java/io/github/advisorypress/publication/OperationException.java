package io.github.advisorypress.publication;

/** The machinery could not do its work: a disk, a folder, a setting. The message says what was being done to what. */
public final class OperationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OperationException(String message) {
        super(message);
    }

    public OperationException(String message, Throwable cause) {
        super(message, cause);
    }
}
