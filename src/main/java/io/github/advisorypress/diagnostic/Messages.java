package io.github.advisorypress.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The words of all findings in one language, Chinese or English. */
public final class Messages {

    /** The groups of rules that have words, each in a file {@code messages/<group>.<language>.properties}. */
    public static final List<String> GROUPS = List.of(
            "source",
            "settings",
            "identity",
            "history",
            "product",
            "cvss",
            "disclosure",
            "bilingual",
            "editorial",
            "record",
            "publication",
            "provider",
            "signing",
            "json",
            "csaf-structure",
            "csaf-mandatory",
            "csaf-optional",
            "csaf-informative");

    private static final String FOLDER = "/io/github/advisorypress/messages/";
    private static final String HELP = ".help";

    private final String language;
    private final SortedMap<String, String> report;
    private final SortedMap<String, String> patterns = new TreeMap<>();

    /** Reads the named groups in {@code zh} or {@code en}; a group without a file is a fault of the publisher. */
    public Messages(String language, List<String> groups) {
        this.language = language;
        this.report = read("report", language);
        for (String group : groups) {
            read(group, language).forEach((key, pattern) -> {
                if (patterns.put(key, pattern) != null) {
                    throw new IllegalStateException("Bug in the publisher: message " + key + " is written twice");
                }
            });
        }
    }

    /** The words for a reader of the given locale: Chinese for any Chinese, else English. */
    public static Messages of(Locale locale) {
        return new Messages(locale.getLanguage().equals("zh") ? "zh" : "en", GROUPS);
    }

    /**
     * The words for a language tag such as {@code zh}, {@code zh-CN} or {@code en}: Chinese for any Chinese, else
     * English.
     */
    public static Messages of(String languageTag) {
        return of(Locale.forLanguageTag(languageTag));
    }

    /** The language of these words: {@code zh} or {@code en}. */
    public String language() {
        return language;
    }

    /** The rules that have words, in the order of their names. */
    public SortedSet<String> rules() {
        var rules = new TreeSet<String>();
        for (String key : patterns.keySet()) {
            rules.add(key.endsWith(HELP) ? key.substring(0, key.length() - HELP.length()) : key);
        }
        return rules;
    }

    /** What a finding says. */
    public Message message(Diagnostic diagnostic) {
        return message(diagnostic.rule(), diagnostic.arguments());
    }

    /** What a finding of a rule says about the given values. */
    public Message message(String rule, List<String> arguments) {
        return new Message(format(patterns, rule, arguments), format(patterns, rule + HELP, arguments));
    }

    /** The sentence of a rule with its numbered places for values still open. */
    public String pattern(String rule) {
        return find(patterns, rule);
    }

    /** What to do about a finding of a rule, with the numbered places for values still open. */
    public String helpPattern(String rule) {
        return find(patterns, rule + HELP);
    }

    /** The word for a level. */
    public String level(Level level) {
        return find(report, "level." + level.id());
    }

    /** The closing line of a report: how many findings of each level there are. */
    public String summary(List<Diagnostic> findings) {
        return findings.isEmpty()
                ? find(report, "summary.none")
                : format(
                        report,
                        "summary",
                        List.of(
                                count(findings, Level.ERROR),
                                count(findings, Level.WARNING),
                                count(findings, Level.NOTE)));
    }

    /** The heading of the column that counts findings of a level. */
    String column(Level level) {
        return find(report, "column." + level.id());
    }

    /** The heading of the column that names documents. */
    String documentColumn() {
        return find(report, "column.document");
    }

    /** The line that counts documents, all and those without findings. */
    String documents(int all, int clean) {
        return format(report, "documents", List.of(Integer.toString(all), Integer.toString(clean)));
    }

    /** The line of a report that says what to do. */
    String helpLine(String help) {
        return format(report, "help", List.of(help));
    }

    private static String count(List<Diagnostic> findings, Level level) {
        return Long.toString(
                findings.stream().filter(finding -> finding.level() == level).count());
    }

    private static String format(SortedMap<String, String> patterns, String key, List<String> arguments) {
        return new MessageFormat(find(patterns, key), Locale.ROOT).format(arguments.toArray());
    }

    private static String find(SortedMap<String, String> patterns, String key) {
        return Optional.ofNullable(patterns.get(key))
                .orElseThrow(() -> new IllegalStateException("Bug in the publisher: there is no message " + key));
    }

    private static SortedMap<String, String> read(String group, String language) {
        String name = FOLDER + group + "." + language + ".properties";
        var properties = new Properties();
        try (InputStream stream = Messages.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("Bug in the publisher: there is no file " + name);
            }
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + name, e);
        }
        var patterns = new TreeMap<String, String>();
        for (String key : properties.stringPropertyNames()) {
            String pattern = properties.getProperty(key, "");
            // MessageFormat takes a straight apostrophe for a quotation mark and silently drops it.
            if (pattern.isBlank() || pattern.indexOf('\'') >= 0) {
                throw new IllegalStateException("Bug in the publisher: message " + key + " in " + name
                        + " is empty or has a straight apostrophe");
            }
            patterns.put(key, pattern);
        }
        return patterns;
    }
}
