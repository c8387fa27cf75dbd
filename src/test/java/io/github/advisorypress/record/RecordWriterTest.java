package io.github.advisorypress.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.advisorypress.Advisories;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.HashAlgorithm;
import io.github.advisorypress.model.ProsePage;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordWriterTest {
    private static final String BULLETIN = "2024/CB-SA-2024-0002/";

    @TempDir
    private Path temporary;

    private SampleRecord record = new SampleRecord(Path.of("csaf"));

    @BeforeEach
    void record() {
        record = new SampleRecord(temporary.resolve("csaf"));
    }

    private SortedMap<String, String> files() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(record.folder())) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        record.folder().relativize(path).toString(), HashAlgorithm.SHA256.of(Files.readAllBytes(path)));
            }
        }
        return files;
    }

    @Test
    void addsAFolderOfPlainFiles() throws IOException {
        Path folder = record.add(SampleRecord.advisory(1));

        assertThat(folder).isEqualTo(record.path(BULLETIN + "1"));
        assertThat(files().keySet())
                .containsExactly(
                        BULLETIN + "1/bulletin.json",
                        BULLETIN + "1/cb-sa-2024-0002-en.json",
                        BULLETIN + "1/cb-sa-2024-0002-en.json.asc",
                        BULLETIN + "1/cb-sa-2024-0002.json",
                        BULLETIN + "1/cb-sa-2024-0002.json.asc");
        assertThat(Files.readString(folder.resolve("bulletin.json"))).doesNotContain("previous");
    }

    @Test
    void chainsEachRevisionToTheOneBefore() throws IOException {
        record.add(SampleRecord.advisory(1));
        record.add(SampleRecord.advisory(3));

        assertThat(Files.readString(record.path(BULLETIN + "3/bulletin.json")))
                .endsWith("  \"previous\": {\n    \"revision\": 1,\n    \"sha256\": \""
                        + files().get(BULLETIN + "1/bulletin.json") + "\"\n  }\n}\n");
        assertThat(record.findings()).isEmpty();
    }

    @Test
    void touchesNothingThatIsRecorded() throws IOException {
        record.add(SampleRecord.advisory(1));
        SortedMap<String, String> before = files();

        assertThatThrownBy(() -> record.add(SampleRecord.advisory(1)))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("recorded already");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void replacesARevisionThatNobodyHasSeenYet() throws IOException {
        record.add(SampleRecord.advisory(1));
        record.add(SampleRecord.advisory(2));
        Advisory other = Advisories.valid()
                .title("另一个标题", "Another title")
                .revision(2, "2024-08-05T02:00:00Z", "修订", "Revision")
                .advisory();

        new RecordWriter(record.folder())
                .add(SampleRecord.state(other), SampleRecord.documents(other).subList(0, 1), Map.of(), true);

        assertThat(record.findings()).isEmpty();
        assertThat(files()).doesNotContainKey(BULLETIN + "2/cb-sa-2024-0002-en.json");
        assertThat(record.read()
                        .content()
                        .revisions(other.id())
                        .get(1)
                        .bulletin()
                        .advisory())
                .isEqualTo(other);
    }

    @Test
    void clearsAwayWhatAnInterruptedRunLeft() throws IOException {
        record.full();
        SortedMap<String, String> before = files();
        Files.createDirectories(record.path(BULLETIN + ".4.new"));
        Files.writeString(record.path(BULLETIN + ".4.new/bulletin.json"), "{");
        Files.createDirectories(record.path("2024/CB-SA-2024-0010/.2.old"));
        Files.writeString(record.path("2024/CB-SA-2024-0010/.2.old/x.json"), "{");
        Files.writeString(record.path(".pages.json.new"), "{");

        record.add(SampleRecord.advisory(4));

        SortedMap<String, String> after = files();
        assertThat(after).containsAllEntriesOf(before);
        assertThat(after.keySet()).noneMatch(name -> name.contains("/.") || name.startsWith("."));
        assertThat(record.numbers()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void putsBackAFolderThatAnInterruptedRunWasAboutToReplace() throws IOException {
        record.full();
        SortedMap<String, String> before = files();
        Files.move(record.path(BULLETIN + "3"), record.path(BULLETIN + ".3.old"));

        record.add(Advisories.suspected().advisory());

        assertThat(files()).containsAllEntriesOf(before);
        assertThat(record.findings()).isEmpty();
    }

    @Test
    void refusesADocumentWithANameThatIsTaken() {
        Advisory advisory = SampleRecord.advisory(1);
        var document = new RecordWriter.NewDocument(
                Advisories.ZH, ".well-known/csaf/white/2024/bulletin.json", new byte[0], new byte[0]);

        assertThatThrownBy(() -> new RecordWriter(record.folder())
                        .add(SampleRecord.state(advisory), List.of(document), Map.of(), false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("bulletin.json");
        assertThat(record.read()).isSameAs(PublishedRecord.NONE);
    }

    @Test
    void notesThePagesInOneOrderAndOnlyWhatChanged() throws IOException {
        var writer = new RecordWriter(record.folder());
        ProsePage first = new ProsePage(Advisories.ZH, "process", "流程", LocalDate.parse("2024-07-05"), 1, "一");
        ProsePage second = new ProsePage(Advisories.ZH, "contact", "联系", LocalDate.parse("2024-07-06"), 2, "二");
        ProsePage third = new ProsePage(Advisories.EN, "process", "Process", LocalDate.parse("2024-07-05"), 1, "1");

        assertThat(writer.note(List.of(first, second, third))).isTrue();
        String noted = Files.readString(record.path("pages.json"));
        assertThat(writer.note(List.of(third, first, second))).isFalse();
        assertThat(noted)
                .isEqualTo(
                        """
                        {
                          "format": 1,
                          "pages": {
                            "en": {
                              "process": {
                                "updated": "2024-07-05",
                                "sha256": "%s"
                              }
                            },
                            "zh-CN": {
                              "contact": {
                                "updated": "2024-07-06",
                                "sha256": "%s"
                              },
                              "process": {
                                "updated": "2024-07-05",
                                "sha256": "%s"
                              }
                            }
                          }
                        }
                        """,
                        HashAlgorithm.SHA256.of(SampleRecord.bytes("Process\n1")),
                        HashAlgorithm.SHA256.of(SampleRecord.bytes("联系\n二")),
                        HashAlgorithm.SHA256.of(SampleRecord.bytes("流程\n一")));
        assertThat(writer.note(List.of(first, second))).isTrue();
        assertThat(files().keySet()).containsExactly("pages.json");
    }
}
