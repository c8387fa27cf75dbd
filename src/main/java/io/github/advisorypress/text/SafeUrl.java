package io.github.advisorypress.text;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which addresses a text may link to. */
final class SafeUrl {

    /** The pattern of an image's address: a PNG or JPEG in the advisory's own folder of images. */
    static final Pattern IMAGE = Pattern.compile("images/[A-Za-z0-9][A-Za-z0-9._-]{0,63}(?<!\\.)\\.(?:png|jpg|jpeg)");

    private static final Pattern SCHEME = Pattern.compile("([^/?#]*?):.*", Pattern.DOTALL);
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private SafeUrl() {}

    /** The address that is meant, with entities and escapes resolved. */
    static String resolve(CharSequence written) {
        return Escaping.unescapeString(written);
    }

    /** Whether a resolved address is http, https, mailto or relative within the site. */
    static boolean isSafeLink(String url) {
        if (url.codePoints().anyMatch(SafeUrl::isHidden)) {
            return false;
        }
        // Browsers take a backslash for a slash, and two slashes for another host.
        if (url.replace('\\', '/').startsWith("//")) {
            return false;
        }
        Matcher scheme = SCHEME.matcher(url);
        return !scheme.matches() || SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }

    /** Whether a resolved address is an image in the advisory's own folder. */
    static boolean isSafeImage(String url) {
        return IMAGE.matcher(url).matches();
    }

    /** Whether a link leads to another site. */
    static boolean isExternal(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("http:") || lower.startsWith("https:");
    }

    /** Characters that browsers skip or that cannot be seen hide a scheme. */
    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> codePoint == 0xFFFD;
        };
    }
}
