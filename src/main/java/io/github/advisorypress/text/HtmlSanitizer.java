package io.github.advisorypress.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Lets through the HTML that Markdown can express and nothing else. */
final class HtmlSanitizer {

    private static final int DEEPEST_HEADING = 6;

    /** One policy for each shift of headings, from none on. */
    private static final List<PolicyFactory> POLICIES =
            IntStream.range(0, DEEPEST_HEADING).mapToObj(HtmlSanitizer::policy).toList();

    /** What the library writes as a number although, outside ASCII and assigned, it can be no markup. */
    private static final Pattern REFERENCE = Pattern.compile("&#x(ff[0-5][0-9a-f]|[23][0-9a-f]{4}|1f[0-9a-f]{3});");

    private HtmlSanitizer() {}

    /** The safe part of some HTML, with headings put down by so many levels, to the sixth at most. */
    static String sanitize(String html, int headingShift) {
        return REFERENCE
                .matcher(POLICIES.get(headingShift).sanitize(html))
                .replaceAll(reference -> Matcher.quoteReplacement(character(reference.group(1))));
    }

    /**
     * The library writes full-width punctuation as numbers, which no reader of a Chinese page's source wants to see.
     */
    private static String character(String number) {
        return Character.toString(Integer.parseInt(number, 16));
    }

    private static PolicyFactory policy(int headingShift) {
        return new HtmlPolicyBuilder()
                .allowElements(
                        "p",
                        "br",
                        "hr",
                        "em",
                        "strong",
                        "code",
                        "pre",
                        "blockquote",
                        "ul",
                        "ol",
                        "li",
                        "table",
                        "thead",
                        "tbody",
                        "tr")
                .allowElements((name, attributes) -> shifted(name, headingShift), "h1", "h2", "h3", "h4", "h5", "h6")
                .allowElements((name, attributes) -> aligned(name, attributes), "th", "td")
                .allowElements((name, attributes) -> linked(name, attributes), "a")
                .allowElements((name, attributes) -> attributes.contains("src") ? name : null, "img")
                .allowUrlProtocols("http", "https", "mailto")
                .allowAttributes("href")
                .matching(HtmlSanitizer::safeLink)
                .onElements("a")
                .allowAttributes("src")
                .matching(SafeUrl.IMAGE)
                .onElements("img")
                .allowAttributes("alt")
                .onElements("img")
                .allowAttributes("title")
                .onElements("a", "img")
                .allowAttributes("start")
                .matching(Pattern.compile("[0-9]{1,9}"))
                .onElements("ol")
                .allowAttributes("align")
                .matching(Pattern.compile("left|center|right"))
                .onElements("th", "td")
                .allowAttributes("class")
                .matching(Pattern.compile("language-[A-Za-z0-9+#.-]{1,32}"))
                .onElements("code")
                .toFactory();
    }

    private static String shifted(String name, int headingShift) {
        int level = Integer.parseInt(name.substring(1)) + headingShift;
        return String.format(Locale.ROOT, "h%d", Math.min(DEEPEST_HEADING, level));
    }

    /** Names a cell's alignment by a class, which the site's style sheet knows. */
    private static String aligned(String name, List<String> attributes) {
        int align = attributes.indexOf("align");
        if (align >= 0) {
            attributes.set(align + 1, "align-" + attributes.get(align + 1));
            attributes.set(align, "class");
        }
        return name;
    }

    private static String linked(String name, List<String> attributes) {
        int href = attributes.indexOf("href");
        if (href >= 0 && SafeUrl.isExternal(attributes.get(href + 1))) {
            attributes.add("rel");
            attributes.add("noopener noreferrer");
        }
        return name;
    }

    private static @Nullable String safeLink(String element, String attribute, String value) {
        return SafeUrl.isSafeLink(value) ? value : null;
    }
}
