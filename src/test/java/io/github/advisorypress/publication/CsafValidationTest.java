package io.github.advisorypress.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.validation.csaf.CsafValidator;
import io.github.advisorypress.validation.csaf.Preset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CsafValidationTest {
    private static final Path BASE = Path.of("src/test/resources/csaf/base.json");
    private static final String EMPTY = "{\n  \"document\": {}\n}\n";

    @TempDir
    private Path folder;

    @Test
    void findsDocumentsInNestedAndHiddenFoldersWhateverTheirNames() throws IOException {
        write("公告/2026/重要 通告.JSON", EMPTY);
        write("公告/.well-known/csaf/white/a.json", EMPTY);
        write("公告/notes.txt", EMPTY);

        CsafValidation.Result result = validate(folder.resolve("公告"));

        assertThat(result.documents())
                .containsExactly(shown("公告/.well-known/csaf/white/a.json"), shown("公告/2026/重要 通告.JSON"));
        assertThat(result.findings())
                .isSorted()
                .extracting(CsafValidationTest::file)
                .contains(shown("公告/2026/重要 通告.JSON"));
        assertThat(result.lines().line(shown("公告/2026/重要 通告.JSON"), 2)).contains("  \"document\": {}");
    }

    @Test
    void countsJsonThatIsNoCsafAndLeavesItOut() throws IOException {
        write("package.json", "{\"name\": 1}");
        write("list.json", "[]");
        write("cyclonedx.json", "{\"bomFormat\": \"CycloneDX\", \"vulnerabilities\": []}");
        write("base.json", Files.readString(BASE));

        CsafValidation.Result result = validate(folder);

        assertThat(result.documents()).containsExactly(shown("base.json"));
        assertThat(result.findings()).isEmpty();
        assertThat(result.others()).isEqualTo(3);
    }

    @Test
    void validatesANamedFileWhateverItHolds() throws IOException {
        CsafValidation.Result result = validate(write("list.txt", "[]"));

        assertThat(result.documents()).containsExactly(shown("list.txt"));
        assertThat(result.findings()).extracting(Diagnostic::rule).contains("csaf-wrong-type");
    }

    @Test
    void reportsBrokenJsonInFolders() throws IOException {
        write("broken.json", "{\"document\": ");
        Files.write(folder.resolve("latin.json"), new byte[] {'"', (byte) 0xE4, '"'});
        write("empty.json", "");

        CsafValidation.Result result = validate(folder);

        assertThat(result.others()).isZero();
        assertThat(result.findings())
                .extracting(Diagnostic::rule)
                .containsExactly("json-unexpected-end", "json-unexpected-end", "invalid-utf-8");
    }

    @Test
    void followsNoLinkInFoldersButOneThatWasNamed() throws IOException {
        Path elsewhere = write("elsewhere/a.json", EMPTY);
        Path inside = Files.createDirectories(folder.resolve("inside"));
        assumeThat(canLink()).isTrue();
        Files.createSymbolicLink(inside.resolve("file.json"), elsewhere);
        Files.createSymbolicLink(inside.resolve("folder"), elsewhere.getParent());
        Files.createSymbolicLink(inside.resolve("circle"), inside);
        Path named = Files.createSymbolicLink(folder.resolve("named"), elsewhere.getParent());

        assertThat(validate(inside).documents()).isEmpty();
        assertThat(validate(named).documents()).containsExactly(shown("named/a.json"));
        assertThat(validate(inside.resolve("file.json")).documents()).containsExactly(shown("inside/file.json"));
    }

    @Test
    void readsTheStandardInputOnceAndQuotesItsLines() {
        InputStream input = new ByteArrayInputStream(EMPTY.getBytes(StandardCharsets.UTF_8));

        CsafValidation.Result result =
                validation().validate(List.of(CsafValidation.STANDARD_INPUT, CsafValidation.STANDARD_INPUT), input);

        assertThat(result.documents()).containsExactly("-");
        assertThat(result.findings()).extracting(CsafValidationTest::file).containsOnly("-");
        assertThat(result.findings()).extracting(Diagnostic::rule).doesNotContain("json-unexpected-end");
        assertThat(result.lines().line("-", 2)).contains("  \"document\": {}");
    }

    @Test
    void cannotGoOnWhereAFileIsMissing() {
        Path missing = folder.resolve("没有.json");

        assertThatThrownBy(() -> validate(BASE, missing))
                .isInstanceOf(OperationException.class)
                .hasMessageContaining("没有.json");
    }

    @Test
    void cannotGoOnWhereTheInputFails() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("pipe broken");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("pipe broken");
            }
        };

        assertThatThrownBy(() -> validation().validate(List.of(CsafValidation.STANDARD_INPUT), failing))
                .isInstanceOf(OperationException.class)
                .hasRootCauseMessage("pipe broken");
    }

    @Test
    void givesTheSameInAnyOrder() throws IOException {
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            paths.add(write("文件-" + i + ".json", i % 3 == 0 ? "{" : EMPTY));
        }
        CsafValidation.Result expected = validate(paths.toArray(Path[]::new));
        Collections.shuffle(paths, new Random(7));
        CsafValidation.Result shuffled = validate(paths.toArray(Path[]::new));
        CsafValidation.Result listed = validate(folder);

        assertThat(expected.findings()).isNotEmpty();
        assertThat(shuffled.findings()).isEqualTo(expected.findings()).isEqualTo(listed.findings());
        assertThat(shuffled.documents()).isEqualTo(expected.documents()).isEqualTo(listed.documents());
    }

    @Test
    void validatesADocumentOnceHoweverOftenItIsNamed() throws IOException {
        Path file = write("a.json", EMPTY);

        assertThat(validate(file, folder, file, folder).findings())
                .isEqualTo(validate(file).findings());
    }

    @Test
    void quotesNoLineThatNobodyWouldRead() throws IOException {
        Path minified = write("minified.json", "{\"document\": {\"title\": \"" + "长".repeat(100_000) + "\"}}");
        Path readable = write("readable.json", "{\"document\": {}}");

        CsafValidation.Result result = validate(minified, readable);

        assertThat(result.lines().line(shown("minified.json"), 1)).isEmpty();
        assertThat(result.lines().line(shown("readable.json"), 1)).contains("{\"document\": {}}");
        assertThat(result.lines().line(shown("readable.json"), 2)).isEmpty();
        Files.delete(readable);
        assertThat(result.lines().line(shown("minified.json"), 1)).isEmpty();
        assertThat(result.lines().line(shown("readable.json"), 1))
                .as("a file that is gone by now")
                .isEmpty();
    }

    @Test
    void countsDocumentsAsProgress() throws IOException {
        write("a.json", EMPTY);
        write("b.json", "{}");
        write("c.json", "{");
        AtomicInteger count = new AtomicInteger();
        Progress progress = new Progress() {
            @Override
            public void begin(Stage stage, int expected) {}

            @Override
            public void advance(Stage stage, int more) {
                count.addAndGet(more);
            }

            @Override
            public void end(Stage stage) {}
        };

        new CsafValidation(CsafValidator.of(Preset.FULL), progress)
                .validate(List.of(folder), InputStream.nullInputStream());

        assertThat(count).hasValue(2);
    }

    private boolean canLink() {
        try {
            Files.delete(Files.createSymbolicLink(folder.resolve("link"), folder));
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static CsafValidation validation() {
        return new CsafValidation(CsafValidator.of(Preset.EXTENDED), Progress.NONE);
    }

    private static CsafValidation.Result validate(Path... paths) {
        return validation().validate(List.of(paths), InputStream.nullInputStream());
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String shown(String name) {
        return folder.resolve(name).toString().replace('\\', '/');
    }

    private static String file(Diagnostic finding) {
        return finding.span().file();
    }
}
