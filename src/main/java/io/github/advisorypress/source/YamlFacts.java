package io.github.advisorypress.source;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.model.Allowance;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.source.YamlTree.Entry;
import io.github.advisorypress.source.YamlTree.Node;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The facts under one node of a file whose structure is sound. What the structure cannot state (a day that does not
 * exist, a text without its prevailing language) is reported as it is read, and the file is then not sound.
 */
final class YamlFacts {
    private static final Pattern HUGE_REPETITION = Pattern.compile("\\{[0-9]*,?[0-9]{4,}");

    private final YamlFile file;
    private final Node node;
    private final @Nullable YamlFacts parent;
    private final String segment;

    private YamlFacts(YamlFile file, Node node, @Nullable YamlFacts parent, String segment) {
        this.file = file;
        this.node = node;
        this.parent = parent;
        this.segment = segment;
    }

    /** The facts of a whole file. */
    static YamlFacts of(YamlFile file, Node root) {
        return new YamlFacts(file, root, null, "");
    }

    /** One file under way: its tree, its languages and what was found while reading. */
    static final class YamlFile {
        private final YamlTree tree;
        private final SourceLanguages languages;
        private final List<Diagnostic> findings = new ArrayList<>();

        YamlFile(YamlTree tree, SourceLanguages languages) {
            this.tree = tree;
            this.languages = languages;
        }

        List<Diagnostic> findings() {
            return findings;
        }

        private void report(String rule, FieldPath field, String... arguments) {
            findings.add(new Diagnostic(rule, Level.ERROR, tree.locate(field), field, List.of(arguments)));
        }

        private void reportAtKey(String rule, FieldPath field, String... arguments) {
            findings.add(new Diagnostic(rule, Level.ERROR, tree.locateKey(field), field, List.of(arguments)));
        }
    }

    boolean isText() {
        return node.kind() == YamlTree.Kind.SCALAR;
    }

    boolean has(String key) {
        return node.entry(key).isPresent();
    }

    /** The facts under a key. */
    Optional<YamlFacts> under(String key) {
        return node.get(key).map(child -> new YamlFacts(file, child, this, key));
    }

    /** The items under a key; none where the key is missing. */
    List<YamlFacts> items(String key) {
        Optional<YamlFacts> list = under(key);
        if (list.isEmpty()) {
            return List.of();
        }
        List<YamlFacts> items = new ArrayList<>();
        for (Node item : list.get().node.items()) {
            items.add(new YamlFacts(file, item, list.get(), Integer.toString(items.size())));
        }
        return items;
    }

    /** What is made of each item under a key. */
    <T> List<T> list(String key, Function<YamlFacts, T> change) {
        return items(key).stream().map(change).toList();
    }

    /** The texts under a key as they are written, quotes and escapes resolved. */
    List<String> texts(String key) {
        return list(key, YamlFacts::text);
    }

    String text() {
        return node.text();
    }

    String text(String key) {
        return require(key).text();
    }

    @Nullable
    String optionalText(String key) {
        return under(key).map(YamlFacts::text).orElse(null);
    }

    int number(String key) {
        return require(key).node.toJson().intValue();
    }

    boolean isTrue(String key) {
        return under(key).map(value -> value.node.toJson().asBoolean()).orElse(false);
    }

    /** The constant that the word under a key stands for. */
    <T> T word(String key, Function<String, Optional<T>> words) {
        String written = text(key);
        return words.apply(written)
                .orElseThrow(() -> new IllegalStateException("Bug in the publisher: the schema allows “" + written
                        + "” at " + path().child(key) + " and the model does not"));
    }

    /** The keys of a mapping in their order. */
    List<String> keys() {
        return node.entries().stream().map(Entry::key).toList();
    }

    /** The text under a key in every language. */
    Localized<String> localized(String key) {
        return require(key).localized();
    }

    @Nullable
    Localized<String> optionalLocalized(String key) {
        return under(key).map(YamlFacts::localized).orElse(null);
    }

    private Localized<String> localized() {
        if (isText()) {
            return Localized.everywhere(node.text());
        }
        Map<LanguageTag, String> texts = new LinkedHashMap<>();
        for (Entry entry : node.entries()) {
            language(entry.key()).ifPresent(tag -> {
                if (texts.putIfAbsent(tag, entry.value().text().stripTrailing()) != null) {
                    file.reportAtKey("duplicate-language", path().child(entry.key()), tag.value());
                }
            });
        }
        Optional<LanguageTag> prevailing = file.languages.prevailing();
        if (prevailing.isPresent() && !texts.containsKey(prevailing.get())) {
            file.report(
                    "missing-prevailing-text",
                    path().child(prevailing.get().value()),
                    label(),
                    prevailing.get().value());
        }
        return texts.isEmpty() ? Localized.everywhere("") : Localized.of(texts);
    }

    /** The language that a key names; a key that names none is reported. */
    Optional<LanguageTag> language(String key) {
        if (!LanguageTag.isValid(key)) {
            file.reportAtKey("malformed-key", path().child(key), key, "“zh-CN”");
            return Optional.empty();
        }
        return Optional.of(new LanguageTag(key));
    }

    /** The language tag that this text is. */
    Optional<LanguageTag> languageTag() {
        if (!LanguageTag.isValid(text())) {
            file.report("malformed-value", path(), text(), label(), "zh-CN");
            return Optional.empty();
        }
        return Optional.of(new LanguageTag(text()));
    }

    /** The regular expression that this text is; one that repeats something a thousand times is none to work with. */
    Optional<String> pattern() {
        Matcher huge = HUGE_REPETITION.matcher(text());
        if (huge.find()) {
            file.report("malformed-pattern", path(), text(), Integer.toString(huge.start() + 1));
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile(text()).pattern());
        } catch (PatternSyntaxException e) {
            file.report("malformed-pattern", path(), text(), Integer.toString(Math.max(0, e.getIndex()) + 1));
            return Optional.empty();
        }
    }

    LocalDate date(String key) {
        return moment(key, LocalDate::parse, LocalDate.EPOCH);
    }

    @Nullable
    LocalDate optionalDate(String key) {
        return has(key) ? date(key) : null;
    }

    Instant instant(String key) {
        return moment(key, text -> OffsetDateTime.parse(text).toInstant(), Instant.EPOCH);
    }

    @Nullable
    Instant optionalInstant(String key) {
        return has(key) ? instant(key) : null;
    }

    private <T> T moment(String key, Function<String, T> parse, T otherwise) {
        String written = text(key);
        try {
            return parse.apply(written);
        } catch (DateTimeException e) {
            String sample = otherwise instanceof LocalDate ? "2024-07-05" : "2024-07-05T02:00:00Z";
            file.report("malformed-date", path().child(key), written, key, sample);
            return otherwise;
        }
    }

    /** The address under a key. */
    URI address(String key) {
        try {
            return new URI(text(key));
        } catch (URISyntaxException e) {
            file.report("malformed-value", path().child(key), text(key), key, "https://www.capebay.example");
            return URI.create("https://invalid.example");
        }
    }

    /** That a source may say what a rule against leaks stops. */
    Allowance allowance() {
        return new Allowance(text("rule"), text("value"), text("reason"));
    }

    FieldPath path() {
        return parent == null ? FieldPath.ROOT : parent.path().child(segment);
    }

    void report(String rule, String key, String... arguments) {
        file.report(rule, path().child(key), arguments);
    }

    private YamlFacts require(String key) {
        return under(key)
                .orElseThrow(() -> new IllegalStateException(
                        "Bug in the publisher: the schema does not require " + path().child(key)));
    }

    private String label() {
        return segment.chars().allMatch(c -> c >= '0' && c <= '9') && parent != null ? parent.label() : segment;
    }
}
