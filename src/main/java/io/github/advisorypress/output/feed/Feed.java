package io.github.advisorypress.output.feed;

import io.github.advisorypress.model.LanguageTag;
import java.time.Instant;
import java.util.List;

/**
 * One feed in one language, the same in RSS and Atom.
 *
 * @param id a URN that stays when the site moves
 * @param home the absolute address of the site's first page in the language
 * @param namespace the publisher's, in which topics stand
 * @param updated the date of the newest item; the epoch if there is none
 */
record Feed(
        String id,
        LanguageTag language,
        String title,
        String description,
        String author,
        String home,
        String namespace,
        Instant updated,
        List<FeedItem> items) {}
