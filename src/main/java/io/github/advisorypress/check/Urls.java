package io.github.advisorypress.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Parts of URLs and the way from one to another, as text: lists are compared by the letters of their URLs. */
final class Urls {
    private Urls() {}

    /** The folder that a URL stands in, with its slash. */
    static String folder(String url) {
        return url.substring(0, url.lastIndexOf('/') + 1);
    }

    /** What stands behind the last slash. */
    static String name(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    static String withSlash(String url) {
        return url.endsWith("/") ? url : url + "/";
    }

    /** What a reference in a file at this URL leads to, without its fragment; nothing where it is no reference. */
    static Optional<String> resolve(String base, String reference) {
        try {
            URI resolved = new URI(base).resolve(new URI(reference.strip()));
            String text = resolved.toString();
            int fragment = text.indexOf('#');
            return Optional.of(fragment < 0 ? text : text.substring(0, fragment));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The path of a file as a URL writes it. */
    static String encoded(String path) {
        try {
            return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("No path: " + path, e);
        }
    }
}
