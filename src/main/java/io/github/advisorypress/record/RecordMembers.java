package io.github.advisorypress.record;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.diagnostic.SourceSpan;
import io.github.advisorypress.json.JsonDocument;
import io.github.advisorypress.json.JsonElement;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Localized;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of a JSON file of the record. What is missing or has another form is noted with its place, and
 * something takes its stead, so that one reading finds everything; the value that comes out is only good if nothing was
 * noted. Members that nobody asks for are left alone, since a newer version of this tool may have written them.
 */
final class RecordMembers {
    static final String TEXT = "“…”";
    static final String ARRAY = "[…]";
    static final String OBJECT = "{…}";

    private static final String INSTANT = "“2024-07-05T02:00:00Z”";
    private static final String DAY = "“2024-07-05”";
    private static final String LANGUAGE = "“zh-CN”";
    private static final String NUMBER = "1";
    private static final Pattern INSTANT_FORM = Pattern.compile("[0-9]{4}-[0-9-]{5}T[0-9:.]+Z");
    private static final Pattern DAY_FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final LanguageTag NO_LANGUAGE = new LanguageTag("zz");
    private static final int MOST_FINDINGS = 100;
    private static final int LONGEST_QUOTED = 160;

    private final JsonDocument document;
    private final String rule;
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, Optional<LanguageTag>> languages = new HashMap<>();
    private boolean isSound = true;

    /** @param rule the rule that a member breaches which cannot be read */
    RecordMembers(JsonDocument document, String rule) {
        this.document = document;
        this.rule = rule;
    }

    private record Note(String rule, FieldPath path, List<String> arguments) {}

    /** Whether everything that was asked for could be read. */
    boolean isSound() {
        return isSound;
    }

    /** Everything that was noted, each at its place. */
    List<Diagnostic> findings() {
        if (notes.isEmpty()) {
            return List.of();
        }
        Map<FieldPath, SourceSpan> spans =
                document.locate(notes.stream().map(Note::path).toList());
        return notes.stream()
                .map(note -> new Diagnostic(
                        note.rule,
                        Level.ERROR,
                        spans.getOrDefault(note.path, SourceSpan.startOf(document.file())),
                        note.path,
                        note.arguments))
                .toList();
    }

    /** Notes that something else is wrong with what stands there. */
    void report(String breached, JsonElement place, String... arguments) {
        if (notes.size() < MOST_FINDINGS) {
            notes.add(new Note(
                    breached,
                    place.path(),
                    List.of(arguments).stream().map(RecordMembers::quotable).toList()));
        }
    }

    /** Notes that something is wrong because of which the file is not read. */
    void refuse(String breached, JsonElement place, String... arguments) {
        isSound = false;
        report(breached, place, arguments);
    }

    /** Notes that what stands there cannot be read. */
    void unreadable(JsonElement place, String form) {
        refuse(rule, place, place.path().toString(), form);
    }

    /** A text that names something in a message: cut, and without what would break the line. */
    static String quotable(String text) {
        String shown = text.codePointCount(0, text.length()) <= LONGEST_QUOTED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTED)) + "…";
        StringBuilder clean = new StringBuilder(shown.length());
        shown.codePoints().map(RecordMembers::visible).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    static int visible(int character) {
        int type = Character.getType(character);
        boolean isHidden = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.UNASSIGNED;
        return isHidden ? 0xFFFD : character;
    }

    /** The member of this name; absent also where it is {@code null}. */
    Optional<JsonElement> member(JsonElement parent, String name) {
        JsonElement member = parent.at(name);
        return member.exists() && !member.node().isNull() ? Optional.of(member) : Optional.empty();
    }

    /** The object of this name; without members, and noted, where there is none. */
    JsonElement object(JsonElement parent, String name) {
        JsonElement member = parent.at(name);
        if (!member.node().isObject()) {
            unreadable(member, OBJECT);
        }
        return member;
    }

    /** The object of this name; absent where nothing stands there. */
    Optional<JsonElement> optionalObject(JsonElement parent, String name) {
        return member(parent, name).map(found -> object(parent, name));
    }

    /** The objects in an array; none where nothing stands there. */
    List<JsonElement> objects(JsonElement parent, String name) {
        List<JsonElement> objects = new ArrayList<>();
        for (JsonElement item : items(parent, name)) {
            if (item.node().isObject()) {
                objects.add(item);
            } else {
                unreadable(item, OBJECT);
            }
        }
        return objects;
    }

    private List<JsonElement> items(JsonElement parent, String name) {
        Optional<JsonElement> member = member(parent, name);
        if (member.isPresent() && !member.get().node().isArray()) {
            unreadable(member.get(), ARRAY);
        }
        return member.map(JsonElement::items).orElse(List.of());
    }

    String text(JsonElement parent, String name) {
        return text(parent.at(name));
    }

    String text(JsonElement place) {
        return place.text().orElseGet(() -> {
            unreadable(place, TEXT);
            return "";
        });
    }

    @Nullable
    String textOrNull(JsonElement parent, String name) {
        return member(parent, name).map(this::text).orElse(null);
    }

    List<String> texts(JsonElement parent, String name) {
        return items(parent, name).stream().map(this::text).toList();
    }

    /** A long text that stands there as it is or as the list of its lines. */
    String lines(JsonElement place) {
        return place.node().isArray()
                ? String.join("\n", place.items().stream().map(this::text).toList())
                : text(place);
    }

    /** The texts of an object by the names of its members. */
    Map<String, String> table(JsonElement parent, String name) {
        Map<String, String> table = new LinkedHashMap<>();
        optionalObject(parent, name)
                .ifPresent(object -> object.members().forEach(member -> table.put(member.segment(), text(member))));
        return table;
    }

    /** The texts of an object by languages. */
    Map<LanguageTag, String> byLanguage(JsonElement parent, String name) {
        Map<LanguageTag, String> texts = new LinkedHashMap<>();
        optionalObject(parent, name)
                .ifPresent(object -> object.members().forEach(member -> putOnce(texts, member, text(member))));
        return texts;
    }

    /** Keeps what stands under the name of a language. */
    <T> void putOnce(Map<LanguageTag, T> byLanguage, JsonElement member, T value) {
        Optional<LanguageTag> language = language(member.segment());
        if (language.isEmpty() || byLanguage.putIfAbsent(language.get(), value) != null) {
            unreadable(member, LANGUAGE);
        }
    }

    LanguageTag language(JsonElement parent, String name) {
        return parent.text(name).flatMap(this::language).orElseGet(() -> {
            unreadable(parent.at(name), LANGUAGE);
            return NO_LANGUAGE;
        });
    }

    /** The language that a tag stands for; a file names few of them many times. */
    private Optional<LanguageTag> language(String tag) {
        return languages.computeIfAbsent(
                tag,
                unknown -> LanguageTag.isValid(unknown) ? Optional.of(new LanguageTag(unknown)) : Optional.empty());
    }

    Localized<String> localized(JsonElement parent, String name) {
        JsonElement member = parent.at(name);
        if (member.node().isTextual()) {
            return Localized.everywhere(text(member));
        }
        Map<LanguageTag, String> words = member.node().isObject() ? byLanguage(parent, name) : Map.of();
        if (words.isEmpty() && member.node().isEmpty()) {
            unreadable(member, "{" + LANGUAGE + ": " + TEXT + "}");
        }
        return words.isEmpty() ? Localized.everywhere("") : Localized.of(words);
    }

    @Nullable
    Localized<String> localizedOrNull(JsonElement parent, String name) {
        return member(parent, name).map(member -> localized(parent, name)).orElse(null);
    }

    /** A number that counts from one. */
    int number(JsonElement parent, String name) {
        JsonElement member = parent.at(name);
        if (member.node().isInt() && member.node().intValue() >= 1) {
            return member.node().intValue();
        }
        unreadable(member, NUMBER);
        return 1;
    }

    /** Whether a claim holds; it does not where nothing stands there. */
    boolean claim(JsonElement parent, String name) {
        Optional<JsonElement> member = member(parent, name);
        if (member.isPresent() && !member.get().node().isBoolean()) {
            unreadable(member.get(), "true");
        }
        return member.map(found -> found.node().asBoolean()).orElse(false);
    }

    Instant instant(JsonElement parent, String name) {
        return parsed(parent.at(name), INSTANT_FORM, Instant::parse, INSTANT, Instant.EPOCH);
    }

    @Nullable
    Instant instantOrNull(JsonElement parent, String name) {
        return member(parent, name).map(member -> instant(parent, name)).orElse(null);
    }

    LocalDate day(JsonElement parent, String name) {
        return parsed(parent.at(name), DAY_FORM, LocalDate::parse, DAY, LocalDate.EPOCH);
    }

    @Nullable
    LocalDate dayOrNull(JsonElement parent, String name) {
        return member(parent, name).map(member -> day(parent, name)).orElse(null);
    }

    private <T> T parsed(JsonElement place, Pattern form, Function<String, T> parser, String example, T instead) {
        String text = place.text().orElse("");
        if (form.matcher(text).matches()) {
            try {
                return parser.apply(text);
            } catch (DateTimeException e) {
                // A day such as the 31st of February; noted like every other text that is no date.
            }
        }
        unreadable(place, example);
        return instead;
    }

    /** One of the words that stand for a constant. */
    <T> T choice(JsonElement place, Function<String, Optional<T>> constant, String example, T instead) {
        return place.text().flatMap(constant).orElseGet(() -> {
            unreadable(place, "“" + example + "”");
            return instead;
        });
    }

    /** A SHA-256 in lower-case hexadecimal digits. */
    String sha256(JsonElement place) {
        String digest = text(place);
        if (place.node().isTextual() && !SHA_256.matcher(digest).matches()) {
            unreadable(place, "“" + "0".repeat(64) + "”");
        }
        return digest;
    }
}
