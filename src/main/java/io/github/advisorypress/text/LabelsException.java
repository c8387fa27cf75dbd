package io.github.advisorypress.text;

/** That the words of a language cannot be used; the message says which language and which key or file. */
public final class LabelsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LabelsException(String message) {
        super(message);
    }

    LabelsException(String message, Throwable cause) {
        super(message, cause);
    }
}
