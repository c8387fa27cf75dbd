package io.github.advisorypress.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;

/**
 * The page of a folder, which lists what is in it.
 *
 * @param response how it came, without its content
 * @param links the URLs of its links to what is looked for, without fragments
 */
record ListingFacts(Response response, Set<String> links) {

    static ListingFacts read(Response response, Set<String> wanted) {
        Set<String> links = new TreeSet<>();
        if (response.isFound()) {
            try {
                Jsoup.parse(new ByteArrayInputStream(response.content()), null, response.url())
                        .select("a[href]")
                        .forEach(link -> Urls.resolve(response.url(), link.attr("href"))
                                .filter(wanted::contains)
                                .ifPresent(links::add));
            } catch (IOException e) {
                throw new IllegalStateException("Bytes in memory cannot fail to be read", e);
            }
        }
        return new ListingFacts(response.emptied(), links);
    }

    String url() {
        return response.url();
    }
}
