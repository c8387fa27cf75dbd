package io.github.advisorypress.check;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands at a URL.
 *
 * @param url the URL that was asked for
 * @param redirects the URLs that it led to, in order
 * @param status the HTTP status; 0 where none came
 * @param failure why there is no content, beside the status
 * @param contentType the header as it was sent; absent where there is none
 * @param allowedOrigin the header {@code Access-Control-Allow-Origin}; absent where there is none
 * @param content what came; empty where nothing did
 */
@SuppressWarnings("ArrayRecordComponent") // responses are handed on and never compared
record Response(
        String url,
        List<String> redirects,
        int status,
        Failure failure,
        @Nullable String contentType,
        @Nullable String allowedOrigin,
        byte[] content) {
    private static final byte[] NOTHING = {};
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    /** Why nothing came. */
    enum Failure {
        NONE,
        MALFORMED_URL,
        /** The URL leads out of the folder that is examined. */
        ELSEWHERE,
        NOT_HTTPS,
        PRIVATE_ADDRESS,
        UNKNOWN_HOST,
        NO_CONNECTION,
        TLS,
        TIMEOUT,
        INCOMPLETE,
        TOO_LARGE,
        TOO_MANY_REDIRECTS,
        /** It came compressed, which was not asked for. */
        ENCODED,
        /** It was not asked for, since its host did not answer several times in a row. */
        GIVEN_UP;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    Response {
        redirects = List.copyOf(redirects);
    }

    static Response failed(String url, List<String> redirects, Failure failure) {
        return new Response(url, redirects, 0, failure, null, null, NOTHING);
    }

    static Response notFound(String url) {
        return new Response(url, List.of(), NOT_FOUND, Failure.NONE, null, null, NOTHING);
    }

    static Response found(String url, byte[] content) {
        return new Response(url, List.of(), OK, Failure.NONE, null, null, content);
    }

    /** The same without the content, for keeping. */
    Response emptied() {
        return new Response(url, redirects, status, failure, contentType, allowedOrigin, NOTHING);
    }

    boolean isFound() {
        return failure == Failure.NONE && status == OK;
    }

    /** Whether it is known that there is nothing; otherwise there may be something that did not come. */
    boolean isAbsent() {
        return (failure == Failure.NONE && (status == NOT_FOUND || status == GONE))
                || failure == Failure.UNKNOWN_HOST
                || failure == Failure.ELSEWHERE;
    }

    /** Whether the server wants credentials. */
    boolean isProtected() {
        return failure == Failure.NONE && (status == UNAUTHORIZED || status == FORBIDDEN);
    }

    /** The status, or why there is none, in one word. */
    String word() {
        return failure == Failure.NONE ? Integer.toString(status) : failure.word();
    }
}
