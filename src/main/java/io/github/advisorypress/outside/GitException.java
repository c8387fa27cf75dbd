package io.github.advisorypress.outside;

/** That git could not be asked; the message is a sentence saying what for, and what git said. */
public final class GitException extends Exception {
    private static final long serialVersionUID = 1;

    GitException(String message) {
        super(message);
    }

    GitException(String message, Throwable cause) {
        super(message, cause);
    }
}
