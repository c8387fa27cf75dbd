package io.github.advisorypress.outside;

import io.github.advisorypress.validation.csaf.UrlAnswer;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an HTTP URL asks for: the URL in ASCII, without its fragment, which no server gets to see. */
record HttpTarget(URI uri) {
    private static final Pattern HTTP = Pattern.compile("https?:", Pattern.CASE_INSENSITIVE);
    private static final Pattern URL = Pattern.compile(
            "(?<scheme>https?)://(?<authority>[^/?#\\\\]*)(?<rest>[^#]*).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern AUTHORITY =
            Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(:(?<port>[0-9]{0,5}))?");

    /** A host whose last label is a number: an IPv4 address in one of many forms. */
    private static final Pattern NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0[xX][0-9A-Fa-f]*)\\.?");

    /** The one form of an IPv4 address that everybody reads in the same way. */
    private static final Pattern IPV4 = Pattern.compile("((0|[1-9][0-9]{0,2})\\.){3}(0|[1-9][0-9]{0,2})");

    private static final int HIGHEST_PORT = 65535;

    /**
     * What came of reading a URL.
     *
     * @param target what can be asked; absent where nothing can
     * @param answer why nothing can be asked
     */
    record Reading(@Nullable HttpTarget target, UrlAnswer answer) {
        private static final Reading MALFORMED = because(UrlAnswer.noAnswer("malformed"));

        private static Reading because(UrlAnswer answer) {
            return new Reading(null, answer);
        }
    }

    /** Reads any text. */
    static Reading read(String text) {
        if (!HTTP.matcher(text).lookingAt()) {
            return Reading.because(UrlAnswer.NOT_ASKED);
        }
        Matcher url = URL.matcher(text);
        if (!url.matches() || text.codePoints().anyMatch(HttpTarget::isSurrogate)) {
            return Reading.MALFORMED;
        }
        if (url.group("authority").indexOf('@') >= 0) {
            return Reading.because(UrlAnswer.refused("credentials"));
        }
        Matcher authority = AUTHORITY.matcher(url.group("authority"));
        if (!authority.matches()) {
            return Reading.MALFORMED;
        }
        try {
            String host = host(authority.group("host"));
            if (NUMBER.matcher(host).matches() && !IPV4.matcher(host).matches()) {
                return Reading.because(UrlAnswer.refused("ambiguous-address"));
            }
            return target(url.group("scheme") + "://" + host + port(authority.group("port")), url.group("rest"));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Reading.MALFORMED;
        }
    }

    private static Reading target(String site, String rest) throws URISyntaxException {
        URI uri = new URI(new URI(site + (rest.startsWith("/") ? "" : "/") + rest).toASCIIString());
        return uri.getHost() == null ? Reading.MALFORMED : new Reading(new HttpTarget(uri), UrlAnswer.NOT_ASKED);
    }

    private static String host(String host) {
        return (host.startsWith("[") ? host : IDN.toASCII(host)).toLowerCase(Locale.ROOT);
    }

    private static String port(@Nullable String port) {
        if (port == null || port.isEmpty()) {
            return "";
        }
        int number = Integer.parseInt(port);
        if (number > HIGHEST_PORT) {
            throw new IllegalArgumentException("No port: " + number);
        }
        return ":" + number;
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
