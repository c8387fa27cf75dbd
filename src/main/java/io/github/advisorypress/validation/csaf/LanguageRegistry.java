package io.github.advisorypress.validation.csaf;

import io.github.advisorypress.validation.csaf.LanguageTag.Kind;
import io.github.advisorypress.validation.csaf.LanguageTag.Subtag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The IANA Language Subtag Registry as it stood on one date: which subtags are registered, and which of them are for
 * private use. Letters count the same in upper and lower case.
 */
public final class LanguageRegistry {
    private static final String FILE = "language-subtags.txt";

    // RFC 5646, 2.2.6: a singleton is allocated to somebody. These are: t by RFC 6497, u by RFC 6067.
    private static final Set<String> ALLOCATED_SINGLETONS = Set.of("t", "u");

    private final String fileDate;
    private final Map<String, String> sections;

    private LanguageRegistry(String fileDate, Map<String, String> sections) {
        this.fileDate = fileDate;
        this.sections = sections;
    }

    /** The registry that the publisher carries; read when it is first asked for. */
    public static LanguageRegistry bundled() {
        return Bundled.REGISTRY;
    }

    /** The date of the registry: a tag that is not valid by it may be registered later. */
    public LocalDate fileDate() {
        return LocalDate.parse(fileDate);
    }

    /** The first subtag that keeps a tag from being valid (RFC 5646, 2.2.9); empty for a valid tag. */
    public Optional<Subtag> firstInvalid(LanguageTag tag) {
        if (has("grandfathered", lower(tag.text()))) {
            return Optional.empty();
        }
        Set<String> unique = new HashSet<>();
        String previous = "";
        for (Subtag subtag : tag.subtags()) {
            if (!isValid(subtag, previous, unique)) {
                return Optional.of(subtag);
            }
            previous = lower(subtag.text());
        }
        return Optional.empty();
    }

    /** Whether a subtag is reserved for private use: it begins with x, or is in a range that nobody else is given. */
    public boolean isPrivateUse(Subtag subtag) {
        return subtag.kind() == Kind.PRIVATE_USE
                || isInRange(sections.getOrDefault("private-" + section(subtag.kind()), ""), lower(subtag.text()));
    }

    private boolean isValid(Subtag subtag, String previous, Set<String> unique) {
        String text = lower(subtag.text());
        return switch (subtag.kind()) {
            case LANGUAGE, SCRIPT, REGION -> has(section(subtag.kind()), text) || isPrivateUse(subtag);
            // RFC 5646, 2.2.2: an extended language follows the one language that it is registered with; a second
            // one is never valid.
            case EXTLANG -> has(section(Kind.EXTLANG), previous + "-" + text);
            // RFC 5646, 2.2.5: the languages that a variant is registered with are recommended only.
            case VARIANT -> has(section(Kind.VARIANT), text) && unique.add(text);
            case SINGLETON -> ALLOCATED_SINGLETONS.contains(text) && unique.add(text);
            case EXTENSION, PRIVATE_USE -> true;
            case MISPLACED -> false;
        };
    }

    // A section is one text with spaces around each entry: it costs a copy to load and some microseconds to search,
    // less than a set of eight thousand strings for the two tags of a document.
    private boolean has(String section, String entry) {
        return entry.indexOf(' ') < 0 && sections.getOrDefault(section, "").contains(" " + entry + " ");
    }

    /** Whether a subtag is in one of the ranges, such as {@code qaa..qtz}. */
    private static boolean isInRange(String ranges, String subtag) {
        for (int dots = ranges.indexOf(".."); dots >= 0; dots = ranges.indexOf("..", dots + 1)) {
            String first = ranges.substring(ranges.lastIndexOf(' ', dots) + 1, dots);
            String last = ranges.substring(dots + 2, ranges.indexOf(' ', dots));
            if (subtag.length() == first.length() && subtag.compareTo(first) >= 0 && subtag.compareTo(last) <= 0) {
                return true;
            }
        }
        return false;
    }

    private static String section(Kind kind) {
        return lower(kind.name());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Reads the date in the first line, then lines of a section’s name and entries of it. */
    private static LanguageRegistry read(String text) {
        // In plain loops, because for one small document the first stream costs more than all the rest.
        Map<String, StringBuilder> entries = new HashMap<>();
        int start = text.indexOf('\n') + 1;
        for (int end = text.indexOf('\n', start); end >= 0; end = text.indexOf('\n', start)) {
            int space = text.indexOf(' ', start);
            String section = text.substring(start, space);
            StringBuilder known = entries.get(section);
            if (known == null) {
                known = new StringBuilder();
                entries.put(section, known);
            }
            known.append(text, space, end);
            start = end + 1;
        }
        Map<String, String> sections = new HashMap<>();
        for (Map.Entry<String, StringBuilder> section : entries.entrySet()) {
            sections.put(section.getKey(), section.getValue().append(' ').toString());
        }
        return new LanguageRegistry(text.substring(0, text.indexOf('\n')), sections);
    }

    /** Holds the registry, so that whoever looks at no language does not read it. */
    private static final class Bundled {
        static final LanguageRegistry REGISTRY = load();

        private static LanguageRegistry load() {
            try (InputStream stream = LanguageRegistry.class.getResourceAsStream(FILE)) {
                if (stream == null) {
                    throw new IllegalStateException("Bug in the publisher: there is no file " + FILE);
                }
                return read(new String(stream.readAllBytes(), StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException("Could not read " + FILE, e);
            }
        }
    }
}
