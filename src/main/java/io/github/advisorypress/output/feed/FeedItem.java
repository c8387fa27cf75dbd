package io.github.advisorypress.output.feed;

import java.time.Instant;
import java.util.List;

/**
 * One item of a feed, the same in RSS and Atom.
 *
 * @param guid what readers know the item by, for ever
 * @param page the absolute address of the bulletin's page, or of the page that says what a revision changed
 * @param document the absolute address of its CSAF document
 * @param summary plain text
 * @param content safe HTML
 */
record FeedItem(
        String guid,
        String title,
        String page,
        String document,
        Instant published,
        Instant updated,
        List<Topic> topics,
        String summary,
        String content) {

    /**
     * What an item is about.
     *
     * @param scheme what sort of topic: {@code kind}, {@code severity} or {@code cve}
     * @param term the topic in every language
     * @param label the topic in the reader's language
     */
    record Topic(String scheme, String term, String label) {}
}
