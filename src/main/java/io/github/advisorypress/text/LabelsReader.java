package io.github.advisorypress.text;

import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Site;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of a language: the built-in ones, then those of the project's own
 * {@code labels/<language>.properties}, then those of its settings; a later one takes the place of an earlier one. For
 * a language that has no built-in words the project's file gives them all.
 */
public final class LabelsReader {
    private static final String BUILT_IN = "/io/github/advisorypress/defaults/templates/labels/";
    private static final LanguageTag MODEL = new LanguageTag("en");
    private static final String LANGUAGE = "language.";

    /** Keys that end in a language, which may be any. */
    private static final List<String> OF_LANGUAGES = List.of(LANGUAGE, "csaf.prevails.");

    private final @Nullable Path templates;

    /** @param templates the project's own templates, with a folder {@code labels}; absent if it has none */
    public LabelsReader(@Nullable Path templates) {
        this.templates = templates;
    }

    /** The words of every language of the site, in the site's order; throws {@link LabelsException}. */
    public Map<LanguageTag, Labels> read(Site site) {
        Map<LanguageTag, Labels> labels = new LinkedHashMap<>();
        for (LanguageTag language : site.languages()) {
            labels.put(language, read(language, site.labels().getOrDefault(language, Map.of()), site.languages()));
        }
        return Collections.unmodifiableMap(labels);
    }

    /** The words of one language, whether the site has it or not; throws {@link LabelsException}. */
    public Labels read(Site site, LanguageTag language) {
        return read(
                language,
                site.labels().getOrDefault(language, Map.of()),
                // A language that is not the site's has no words for the names of the site's languages.
                site.languages().contains(language) ? site.languages() : List.of());
    }

    private Labels read(LanguageTag language, Map<String, String> settings, Iterable<LanguageTag> languages) {
        Map<String, String> model = builtIn(MODEL);
        Map<String, String> words = new TreeMap<>(builtIn(language));
        words.putAll(own(language));
        words.putAll(settings);
        Set<String> needed = new TreeSet<>(model.keySet());
        needed.removeIf(LabelsReader::isOfLanguage);
        needed.add(LANGUAGE + "self");
        languages.forEach(each -> needed.add(LANGUAGE + each));
        for (String key : needed) {
            String word = words.get(key);
            if (word == null || word.isBlank()) {
                throw new LabelsException("The labels of the language " + language + " have no word for “" + key + "”");
            }
        }
        for (String key : words.keySet()) {
            if (!needed.contains(key) && !isOfLanguage(key)) {
                throw new LabelsException(
                        "The labels of the language " + language + " have an unknown key “" + key + "”");
            }
        }
        return new Labels(language, words);
    }

    private static boolean isOfLanguage(String key) {
        return OF_LANGUAGES.stream().anyMatch(key::startsWith);
    }

    private static Map<String, String> builtIn(LanguageTag language) {
        for (String name : new String[] {language.value(), language.primary()}) {
            try (InputStream stream = LabelsReader.class.getResourceAsStream(BUILT_IN + name + ".properties")) {
                if (stream != null) {
                    return parse(new InputStreamReader(stream, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new LabelsException("Cannot read the built-in labels of the language " + name, e);
            }
        }
        return Map.of();
    }

    private Map<String, String> own(LanguageTag language) {
        if (templates == null) {
            return Map.of();
        }
        Path file = templates.resolve("labels").resolve(language + ".properties");
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return parse(reader);
        } catch (MalformedInputException e) {
            throw new LabelsException("Cannot read the labels in " + file + ": it is not UTF-8", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new LabelsException("Cannot read the labels in " + file + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, String> parse(Reader reader) throws IOException {
        var properties = new Properties();
        properties.load(reader);
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }
}
