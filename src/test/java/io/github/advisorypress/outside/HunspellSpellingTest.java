package io.github.advisorypress.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.advisorypress.validation.csaf.Spelling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HunspellSpellingTest {
    private static final String AFFIXES = """
            SET UTF-8
            SFX S Y 2
            SFX S   y   ies   y
            SFX S   0   s     [^y]
            SFX M Y 1
            SFX M   0   's    .
            """;

    @TempDir
    private Path folder;

    @Test
    void knowsWordsAndTheirForms() throws IOException {
        write("en_US", "vulnerability/SM", "overflow/SM", "doesn't", "Berlin");
        Spelling.Dictionary english = dictionary("en");

        assertThat(new String[] {
                    "vulnerability", "vulnerabilities", "Vulnerability", "overflow's", "Overflows", "doesn't", "Berlin"
                })
                .allMatch(english::knows);
        assertThat(new String[] {"vulnerapility", "vulnerabilitys", "overflows's", "doesnt", "berlin"})
                .noneMatch(english::knows);
    }

    @ParameterizedTest
    @CsvSource({
        "en,    american",
        "EN-us, american",
        "en-GB, british",
        "en-AU, american",
        "de,    austrian",
        "de-DE, german",
        "de-CH, austrian",
        "eo,    esperanto",
        "eo-FR, esperanto"
    })
    void takesTheRegionThatIsAskedForElseAnyOfTheLanguage(String language, String word) throws IOException {
        write("en_GB", "british");
        write("en_AA", "nowhere");
        write("en_US", "american");
        write("de_DE", "german");
        write("de_AT", "austrian");
        write("eo", "esperanto");

        assertThat(dictionary(language).knows(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "zh-CN", "ZH-Hant-TW", "ja", "fr", "e", "", "../en", "en_US", "x-private", "\u0000"})
    void hasNoDictionaryOfWhatItDoesNotHave(String language) throws IOException {
        write("en_US", "american");
        write("zh_CN", "word");
        write("ja_JP", "word");
        Files.writeString(folder.resolve("fr_FR.aff"), AFFIXES);

        assertThat(new HunspellSpelling(folder).dictionary(language)).isEmpty();
    }

    @Test
    void readsTheEncodingThatTheDictionaryNames() throws IOException {
        Files.writeString(folder.resolve("de_DE.aff"), "SET ISO8859-1\n");
        Files.writeString(folder.resolve("de_DE.dic"), "1\nSchwäche\n", StandardCharsets.ISO_8859_1);

        assertThat(dictionary("de").knows("Schwäche")).isTrue();
        assertThat(dictionary("de").knows("Schwache")).isFalse();
    }

    @Test
    void saysWhichFolderOrDictionaryCannotBeRead() throws IOException {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> new HunspellSpelling(missing))
                .isInstanceOf(DictionaryException.class)
                .hasMessageContaining(missing.toString());

        Files.writeString(folder.resolve("en_US.aff"), "SET no-such-encoding\nSFX S Y many\n");
        Files.writeString(folder.resolve("en_US.dic"), "many\n");
        HunspellSpelling broken = new HunspellSpelling(folder);
        assertThatThrownBy(() -> broken.dictionary("en"))
                .isInstanceOf(DictionaryException.class)
                .hasMessageContaining("en_US");
    }

    private Spelling.Dictionary dictionary(String language) {
        Optional<Spelling.Dictionary> dictionary = new HunspellSpelling(folder).dictionary(language);
        assertThat(dictionary).isPresent();
        return dictionary.orElseThrow();
    }

    private void write(String name, String... words) throws IOException {
        Files.writeString(folder.resolve(name + ".aff"), AFFIXES);
        Files.writeString(folder.resolve(name + ".dic"), words.length + "\n" + String.join("\n", words) + "\n");
    }
}
