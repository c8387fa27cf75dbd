package io.github.advisorypress.output.site;

import io.github.advisorypress.model.Addresses;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.text.Labels;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How pages in one language say things: texts in that language or else in the prevailing one, days, and links. */
final class PageLanguage {
    /** Characters that no text of ours needs and that could turn the order of what stands beside them. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"]+", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Site site;
    private final LanguageTag language;
    private final Labels labels;

    PageLanguage(Site site, LanguageTag language, Labels labels) {
        this.site = site;
        this.language = language;
        this.labels = labels;
    }

    Site site() {
        return site;
    }

    LanguageTag tag() {
        return language;
    }

    Labels labels() {
        return labels;
    }

    Addresses addresses() {
        return new Addresses(site);
    }

    boolean prevails() {
        return site.isPrevailing(language);
    }

    String word(String key) {
        return labels.word(key);
    }

    String sentence(String key, String... values) {
        return labels.sentence(key, values);
    }

    /** The author's words in this language; in the prevailing one if there are none. */
    Text text(Localized<String> words) {
        Optional<String> own = words.in(language);
        return own.isPresent()
                ? new Text(clean(own.get()), null)
                : new Text(clean(words.preferring(site.prevailing())), foreign(words));
    }

    private String foreign(Localized<String> words) {
        return words.in(site.prevailing()).isPresent() || words.languages().isEmpty()
                ? site.prevailing().value()
                : words.languages().iterator().next().value();
    }

    @Nullable
    Text textOrNull(@Nullable Localized<String> words) {
        return words == null ? null : text(words);
    }

    String plain(Localized<String> words) {
        return text(words).value();
    }

    /** Words of a certain language, as they stand on this page. */
    Text in(LanguageTag of, String words) {
        return new Text(clean(words), of.equals(language) ? null : of.value());
    }

    /** A day as tables show it. */
    Time day(LocalDate day) {
        return new Time(day.toString(), day.toString());
    }

    /** The UTC day of a moment as tables show it. */
    Time day(Instant moment) {
        return new Time(machine(moment), utc(moment).toString());
    }

    @Nullable
    Time dayOrNull(@Nullable Instant moment) {
        return moment == null ? null : day(moment);
    }

    /** A day as sentences and headers show it. */
    Time longDay(LocalDate day) {
        return new Time(
                day.toString(),
                sentence(
                        "date.long",
                        String.valueOf(day.getYear()),
                        String.valueOf(day.getMonthValue()),
                        String.valueOf(day.getDayOfMonth()),
                        word("month." + day.getMonthValue())));
    }

    /** The UTC day of a moment as sentences and headers show it. */
    Time longDay(Instant moment) {
        return new Time(machine(moment), longDay(utc(moment)).shown());
    }

    /** A moment as headers show it, with its zone. */
    Time moment(Instant moment) {
        return new Time(
                machine(moment),
                sentence("date.moment", longDay(moment).shown(), CLOCK.format(moment.atOffset(ZoneOffset.UTC))));
    }

    /** The link from a page to another place in the site; both are paths from its root. */
    static String link(String from, String to) {
        return root(from) + to;
    }

    /** What leads from a page to the root of the site. */
    static String root(String from) {
        return "../"
                .repeat((int) from.chars().filter(character -> character == '/').count());
    }

    /** The address, if it is one that a page may link to. */
    static @Nullable String href(@Nullable String url) {
        return url != null
                        && WEB.matcher(url).matches()
                        && UNSEEN.matcher(url).replaceAll("").equals(url)
                ? url
                : null;
    }

    /** The text without characters that cannot be seen, each of them replaced by one that can. */
    static String clean(String text) {
        return UNSEEN.matcher(text).replaceAll("\uFFFD");
    }

    static LocalDate utc(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private static String machine(Instant moment) {
        return DateTimeFormatter.ISO_INSTANT.format(moment.truncatedTo(ChronoUnit.SECONDS));
    }
}
