package io.github.advisorypress.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.advisorypress.model.Contact;
import io.github.advisorypress.model.CsafValidationSettings;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.LeakPatterns;
import io.github.advisorypress.model.Localized;
import io.github.advisorypress.model.ProviderSettings;
import io.github.advisorypress.model.Publisher;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.model.TranslationPolicy;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LabelsReaderTest {
    private static final LanguageTag ZH = new LanguageTag("zh-CN");
    private static final LanguageTag EN = new LanguageTag("en");
    private static final LanguageTag FR = new LanguageTag("fr");

    private final Path templates;

    LabelsReaderTest(@TempDir Path templates) {
        this.templates = templates;
    }

    private static Site site(Map<LanguageTag, Map<String, String>> labels, LanguageTag... languages) {
        Localized<String> any = Localized.everywhere("x");
        return new Site(
                URI.create("https://psirt.capebay.example"),
                List.of(languages),
                TranslationPolicy.REQUIRED,
                any,
                any,
                any,
                new Publisher("vendor", "x", URI.create("https://www.capebay.example"), null, null),
                new Contact("psirt@capebay.example", null, null),
                "CB-{kind}-{year}-{number}",
                any,
                labels,
                Map.of(),
                CsafValidationSettings.DEFAULT,
                ProviderSettings.DEFAULT,
                null,
                LeakPatterns.NONE);
    }

    private static Labels of(Map<LanguageTag, Labels> labels, LanguageTag language) {
        return Objects.requireNonNull(labels.get(language));
    }

    private void write(String language, String text) throws IOException {
        Files.createDirectories(templates.resolve("labels"));
        Files.writeString(templates.resolve("labels").resolve(language + ".properties"), text);
    }

    @Test
    void givesTheWordsOfEveryLanguageOfTheSiteInItsOrder() {
        Map<LanguageTag, Labels> labels = new LabelsReader(null).read(site(Map.of(), ZH, EN));

        assertThat(labels.keySet()).containsExactly(ZH, EN);
        assertThat(of(labels, ZH).word("kind.sa")).isEqualTo("安全通告");
        assertThat(of(labels, EN).word("kind.sa")).isEqualTo("Security Advisory");
    }

    @Test
    void letsTheProjectsFileAndThenItsSettingsReplaceWords() throws IOException {
        write("zh-CN", "kind.sa=安全预警\nkind.sn=安全提示\n");

        Labels labels = of(new LabelsReader(templates).read(site(Map.of(ZH, Map.of("kind.sn", "安全通知")), ZH)), ZH);

        assertThat(labels.word("kind.sa")).isEqualTo("安全预警");
        assertThat(labels.word("kind.sn")).isEqualTo("安全通知");
        assertThat(labels.word("severity.critical")).isEqualTo("严重");
    }

    @Test
    void takesTheWordsOfTheLanguageForItsRegions() {
        LanguageTag british = new LanguageTag("en-GB");

        assertThatThrownBy(() -> new LabelsReader(null).read(site(Map.of(), british)))
                .hasMessageContaining("language.en-GB");
        Site own = site(Map.of(british, Map.of("language.en-GB", "English")), british);
        assertThat(of(new LabelsReader(null).read(own), british).word("severity.high"))
                .isEqualTo("High");
    }

    @Test
    void refusesALanguageWithoutAllItsWordsNamingTheFirstThatIsMissing() throws IOException {
        write("fr", "kind.sa=Avis de sécurité\n");

        assertThatThrownBy(() -> new LabelsReader(templates).read(site(Map.of(), FR)))
                .isInstanceOf(LabelsException.class)
                .hasMessageContaining("language fr")
                .hasMessageContaining("“acknowledgments.heading”");
    }

    @Test
    void servesAnyLanguageWhoseWordsTheProjectGives() throws IOException {
        Map<String, String> english = new LinkedHashMap<>();
        Labels built = of(new LabelsReader(null).read(site(Map.of(), EN)), EN);
        built.keys().forEach(key -> english.put(key, built.word(key)));
        StringBuilder french = new StringBuilder("language.fr=Français\n");
        english.forEach((key, word) -> french.append(key)
                .append('=')
                .append(word.replace("\\", "\\\\").replace(" ", "\\u0020"))
                .append('\n'));
        write("fr", french.toString());

        Site site = site(Map.of(EN, Map.of("language.fr", "French")), EN, FR);

        assertThat(of(new LabelsReader(templates).read(site), FR).word("language.fr"))
                .isEqualTo("Français");
    }

    @Test
    void refusesAKeyThatNobodyWouldEverShow() {
        assertThatThrownBy(() -> new LabelsReader(null).read(site(Map.of(EN, Map.of("kind.as", "x")), EN)))
                .isInstanceOf(LabelsException.class)
                .hasMessageContaining("unknown key “kind.as”");
    }

    @Test
    void refusesAFileThatIsNotUtf8() throws IOException {
        Files.createDirectories(templates.resolve("labels"));
        Files.write(templates.resolve("labels/de.properties"), "kind.sa=Prüfung".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> new LabelsReader(templates).read(site(Map.of(), new LanguageTag("de"))))
                .isInstanceOf(LabelsException.class)
                .hasMessageContaining("not UTF-8");
    }
}
