package io.github.advisorypress.outside;

import io.github.advisorypress.validation.csaf.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;

/**
 * Looks words up in the Hunspell dictionaries of one folder, each in two files such as {@code en_US.aff} and
 * {@code en_US.dic}. A dictionary is read when a language first needs it.
 */
public final class HunspellSpelling implements Spelling {
    private static final String AFFIXES = ".aff";
    private static final String WORDS = ".dic";

    /** Languages without spaces between words, whatever dictionary there is. */
    private static final List<String> WITHOUT_SPACES = List.of("ja", "km", "lo", "my", "th", "zh");

    /** The dictionary of a language that comes first, if no region is asked for: other languages go by the alphabet. */
    private static final List<String> FIRST = List.of("en_US");

    private final Path folder;
    private final List<String> names;
    private final Map<String, Dictionary> dictionaries = new HashMap<>();

    /** Throws {@link DictionaryException} where the folder cannot be read. */
    public HunspellSpelling(Path folder) {
        this.folder = folder;
        try (Stream<Path> files = Files.list(folder)) {
            this.names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(AFFIXES))
                    .map(name -> name.substring(0, name.length() - AFFIXES.length()))
                    .filter(name -> Files.isRegularFile(folder.resolve(name + WORDS)))
                    .sorted(Comparator.comparing((String name) -> !FIRST.contains(name))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException e) {
            throw new DictionaryException("Cannot read the folder of dictionaries " + folder, e);
        }
    }

    /**
     * The dictionary of the language and region, else any of the language: American English for English, otherwise the
     * first by name. Throws {@link DictionaryException} where its files cannot be read.
     */
    @Override
    public synchronized Optional<Dictionary> dictionary(String language) {
        return name(Locale.forLanguageTag(language)).map(name -> dictionaries.computeIfAbsent(name, this::read));
    }

    private Optional<String> name(Locale locale) {
        String language = locale.getLanguage();
        if (language.isEmpty() || WITHOUT_SPACES.contains(language)) {
            return Optional.empty();
        }
        Optional<String> exact = names.stream()
                .filter(name -> name.equals(language + "_" + locale.getCountry()))
                .findFirst();
        return exact.or(() -> names.stream()
                .filter(name -> name.equals(language) || name.startsWith(language + "_"))
                .findFirst());
    }

    private Dictionary read(String name) {
        try (InputStream affixes = Files.newInputStream(folder.resolve(name + AFFIXES));
                InputStream words = Files.newInputStream(folder.resolve(name + WORDS))) {
            Hunspell hunspell = new Hunspell(new org.apache.lucene.analysis.hunspell.Dictionary(
                    affixes, List.of(words), false, SortingStrategy.inMemory()));
            return hunspell::spell;
        } catch (IOException | ParseException | RuntimeException e) {
            // The library does not promise how it fails on a file that is no dictionary.
            throw new DictionaryException("Cannot read the dictionary " + name + " in " + folder, e);
        }
    }
}
