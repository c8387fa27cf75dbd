package io.github.advisorypress.check;

/**
 * A file that is asked for.
 *
 * @param most how many bytes it may have
 * @param userAgent what the request says it comes from
 */
record Request(String url, int most, String userAgent) {
    private static final String OURS = "Advisory-Press";
    private static final int MEBIBYTE = 1 << 20;

    /** A CSAF document. The largest that are published have some 50 MiB. */
    static Request document(String url) {
        return new Request(url, 64 * MEBIBYTE, OURS);
    }

    /** A feed, a list, a page or any other file that grows with the number of documents. */
    static Request list(String url) {
        return new Request(url, 64 * MEBIBYTE, OURS);
    }

    /** A file that does not grow: metadata, a digest, a signature, a key. */
    static Request small(String url) {
        return new Request(url, MEBIBYTE, OURS);
    }

    Request as(String otherAgent) {
        return new Request(url, most, otherAgent);
    }
}
