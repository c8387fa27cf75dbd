package io.github.advisorypress.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.Advisories;
import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.Messages;
import io.github.advisorypress.model.AdvisoryId;
import io.github.advisorypress.model.HashAlgorithm;
import io.github.advisorypress.model.ProsePage;
import io.github.advisorypress.model.RecordedPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublishedRecordTest {
    private static final String BULLETIN = "2024/CB-SA-2024-0002/";
    private static final String DOCUMENT = "cb-sa-2024-0002.json";

    @TempDir
    private Path temporary;

    private SampleRecord record = new SampleRecord(Path.of("csaf"));

    @BeforeEach
    void record() throws IOException {
        record = new SampleRecord(temporary.resolve("csaf")).full();
    }

    @Test
    void isNoneWhereThereIsNoFolder() {
        PublishedRecord none = new SampleRecord(temporary.resolve("elsewhere")).read();

        assertThat(none).isSameAs(PublishedRecord.NONE);
        assertThat(none.content().exists()).isFalse();
    }

    @Test
    void isThereButEmptyInAnEmptyFolder() throws IOException {
        PublishedRecord empty = new SampleRecord(Files.createDirectory(temporary.resolve("empty"))).read();

        assertThat(empty.content().exists()).isTrue();
        assertThat(empty.revisions()).isEmpty();
        assertThat(empty.findings()).isEmpty();
    }

    @Test
    void holdsEveryRevisionWithItsDocumentsOldestFirst() {
        PublishedRecord read = record.read();

        assertThat(read.findings()).isEmpty();
        assertThat(read.revisions().keySet())
                .containsExactly(new AdvisoryId("CB-SA-2024-0002"), new AdvisoryId("CB-SA-2024-0010"));
        assertThat(record.numbers()).containsExactly(1, 2, 3);
        RecordedRevision second = read.revisions()
                .getOrDefault(new AdvisoryId(SampleRecord.ID), List.of())
                .get(1);
        assertThat(second.state().bulletin().advisory()).isEqualTo(SampleRecord.advisory(2));
        assertThat(second.folder()).isEqualTo(record.path(BULLETIN + "2"));
        assertThat(second.documents())
                .extracting(RecordedDocument::language)
                .containsExactly(Advisories.ZH, Advisories.EN);
        RecordedDocument document = second.documents().get(0);
        assertThat(document.path()).isEqualTo(".well-known/csaf/white/2024/" + DOCUMENT);
        assertThat(document.file()).hasContent("{\".well-known/csaf/white/2024/" + DOCUMENT + "\": 2}\n");
        assertThat(document.signature()).isNotNull().hasContent("signed zh-CN");
    }

    @Test
    void findsADocumentOfWhichOneByteWasFlipped() throws IOException {
        Path document = record.path(BULLETIN + "1/" + DOCUMENT);
        byte[] bytes = Files.readAllBytes(document);
        bytes[5] ^= 1;
        Files.write(document, bytes);

        PublishedRecord read = record.read();

        Diagnostic finding = only(read);
        assertThat(finding.rule()).isEqualTo("recorded-document-changed");
        assertThat(finding.arguments()).hasSize(3).startsWith(DOCUMENT).endsWith(HashAlgorithm.SHA256.of(bytes));
        assertThat(finding.field()).hasToString("/documents/0/sha256");
        assertThat(read.lines().line(finding.span().file(), finding.span().line()))
                .get()
                .asString()
                .contains(finding.arguments().get(1));
        assertThat(record.numbers()).as("it is read all the same").containsExactly(1, 2, 3);
    }

    private static Diagnostic only(PublishedRecord read) {
        assertThat(read.findings()).hasSize(1);
        return read.findings().get(0);
    }

    @Test
    void findsADocumentThatIsGone() throws IOException {
        Files.delete(record.path(BULLETIN + "2/" + DOCUMENT));

        assertThat(only(record.read()).rule()).isEqualTo("recorded-document-missing");
    }

    @Test
    void findsAFolderInTheSteadOfADocument() throws IOException {
        Files.delete(record.path(BULLETIN + "2/" + DOCUMENT));
        Files.createDirectory(record.path(BULLETIN + "2/" + DOCUMENT));

        assertThat(record.read().findings())
                .extracting(Diagnostic::rule)
                .containsExactlyInAnyOrder("recorded-document-missing", "unexpected-record-file");
    }

    @Test
    void needsNoSignature() throws IOException {
        Files.delete(record.path(BULLETIN + "2/" + DOCUMENT + ".asc"));

        assertThat(record.findings()).isEmpty();
    }

    @Test
    void findsAnEarlierBulletinThatWasRewritten() throws IOException {
        record.change(BULLETIN + "1/bulletin.json", "Revision 1", "Revision I");

        Diagnostic finding = only(record.read());

        assertThat(finding.rule()).isEqualTo("recorded-bulletin-changed");
        assertThat(finding.span().file()).endsWith(BULLETIN + "2/bulletin.json");
        assertThat(finding.arguments()).startsWith("1", "2");
    }

    @Test
    void findsARevisionThatIsGone() throws IOException {
        delete(record.path(BULLETIN + "2"));

        Diagnostic finding = only(record.read());

        assertThat(finding.rule()).isEqualTo("recorded-revision-missing");
        assertThat(finding.span().file()).endsWith(BULLETIN + "3/bulletin.json");
        assertThat(finding.arguments()).containsExactly("2", "3");
    }

    @Test
    void findsTheFirstRevisionThatIsGone() throws IOException {
        delete(record.path(BULLETIN + "1"));

        assertThat(only(record.read()).rule()).isEqualTo("recorded-revision-missing");
    }

    @Test
    void findsARevisionThatWasPutInLater() throws IOException {
        delete(record.path("2024"));
        record.add(SampleRecord.advisory(1));
        record.add(SampleRecord.advisory(3));
        SampleRecord other = new SampleRecord(temporary.resolve("other"));
        other.add(SampleRecord.advisory(1));
        other.add(SampleRecord.advisory(2));
        Files.move(other.path(BULLETIN + "2"), record.path(BULLETIN + "2"));

        Diagnostic finding = only(record.read());

        assertThat(finding.rule()).isEqualTo("recorded-revision-inserted");
        assertThat(finding.arguments()).containsExactly("2", "3");
    }

    @Test
    void findsWhatNobodyRecorded() throws IOException {
        Files.writeString(record.path("README.md"), "x");
        Files.writeString(record.path(BULLETIN + "notes.txt"), "x");
        Files.createDirectories(record.path("24"));
        Files.createDirectories(record.path(BULLETIN + "01"));
        Files.createDirectories(record.path(BULLETIN + "2/images"));
        Files.writeString(record.path(BULLETIN + "2/cb-sa-2024-0002-fr.json"), "{}");
        Files.createDirectories(record.path("2024/nul"));

        assertThat(record.findings())
                .containsExactlyInAnyOrder(
                        "README.md:1 unexpected-record-file",
                        "24:1 unexpected-record-file",
                        "2024/nul:1 unexpected-record-file",
                        BULLETIN + "notes.txt:1 unexpected-record-file",
                        BULLETIN + "01:1 unexpected-record-file",
                        BULLETIN + "2/images:1 unexpected-record-file",
                        BULLETIN + "2/cb-sa-2024-0002-fr.json:1 unexpected-record-file");
    }

    @Test
    void findsAFolderWithoutABulletin() throws IOException {
        Files.createDirectories(record.path(BULLETIN + "4"));

        assertThat(record.findings()).containsExactly(BULLETIN + "4:1 missing-recorded-bulletin");
    }

    @Test
    void ignoresWhatAnInterruptedRunLeft() throws IOException {
        Files.createDirectories(record.path(BULLETIN + ".4.new"));
        Files.writeString(record.path(BULLETIN + ".4.new/bulletin.json"), "{");
        Files.writeString(record.path(".pages.json.new"), "{");

        assertThat(record.findings()).isEmpty();
    }

    @Test
    void findsFoldersThatWereRenamed() throws IOException {
        Files.move(record.path(BULLETIN + "3"), record.path(BULLETIN + "4"));
        Files.createDirectories(record.path("2025"));
        Files.move(record.path("2024/CB-SA-2024-0010"), record.path("2025/CB-SA-2024-0011"));

        assertThat(record.findings())
                .hasSize(3)
                .allMatch(line -> line.endsWith(" recorded-folder-mismatch"))
                .filteredOn(line -> line.startsWith("2025/CB-SA-2024-0011/2/bulletin.json:"))
                .hasSize(2);
        assertThat(record.numbers()).containsExactly(1, 2);
    }

    @Test
    void findsTwoFoldersThatDifferOnlyInCase() throws IOException {
        Files.createDirectories(record.path("2024/cb-sa-2024-0010"));

        assertThat(record.findings()).containsExactly("2024/cb-sa-2024-0010:1 bulletin-recorded-twice");
    }

    @Test
    void followsNoSymbolicLink() throws IOException {
        Path secret = Files.writeString(temporary.resolve("secret"), "secret");
        Path document = record.path(BULLETIN + "1/" + DOCUMENT);
        Files.move(document, temporary.resolve("document"));
        Files.createSymbolicLink(document, temporary.resolve("document"));
        Files.createSymbolicLink(record.path(BULLETIN + "9"), record.path(BULLETIN + "3"));
        Files.createSymbolicLink(record.path("pages.json"), secret);

        assertThat(record.read().findings())
                .extracting(Diagnostic::rule)
                .containsExactlyInAnyOrder(
                        "symbolic-link", "symbolic-link", "symbolic-link", "recorded-document-missing");
    }

    @Test
    void reportsBytesThatAreNoTextAndNestingThatIsTooDeep() throws IOException {
        Files.write(record.path(BULLETIN + "3/bulletin.json"), new byte[] {'{', (byte) 0xFF});
        Files.writeString(record.path("2024/CB-SA-2024-0010/2/bulletin.json"), "{\"a\":".repeat(9_000));

        assertThat(record.read().findings())
                .extracting(Diagnostic::rule)
                .containsExactlyInAnyOrder("invalid-utf-8", "nesting-too-deep");
    }

    @Test
    void reportsAFileWhereTheFolderBelongs() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x");

        assertThat(new SampleRecord(file).findings()).containsExactly(":1 file-and-folder-confused");
    }

    @Test
    void remembersThePagesOfProse() throws IOException {
        ProsePage process = page("process", "# 流程\n");
        new RecordWriter(record.folder()).note(List.of(process));

        assertThat(record.read().content().page(Advisories.ZH, "process")).contains(RecordedPage.of(process));
        assertThat(record.read().content().page(Advisories.EN, "process")).isEmpty();
    }

    private static ProsePage page(String name, String body) {
        return new ProsePage(Advisories.ZH, name, "流程", LocalDate.parse("2024-07-05"), 1, body);
    }

    @Test
    void reportsARecordOfPagesThatCannotBeRead() throws IOException {
        Files.writeString(record.path("pages.json"), """
                {
                  "format": 1,
                  "pages": {
                    "zh-CN": {"../x": {"updated": "today", "sha256": "0"}, "y": 7},
                    "x": {}
                  }
                }
                """);

        assertThat(record.read().findings())
                .allMatch(finding -> finding.rule().equals("unreadable-recorded-pages"))
                .extracting(finding -> finding.field().toString())
                .contains("/pages/zh-CN/..~1x", "/pages/zh-CN/..~1x/updated", "/pages/zh-CN/y", "/pages/x");
    }

    @Test
    void givesTheSameFindingsHoweverManyThreadsRead() throws IOException {
        delete(record.path(BULLETIN + "2"));
        Files.writeString(record.path("2024/CB-SA-2024-0010/2/bulletin.json"), "{}");
        List<List<Diagnostic>> findings = new ArrayList<>();
        for (int threads : List.of(1, 2, 7)) {
            ExecutorService executor = Executors.newFixedThreadPool(threads);
            findings.add(PublishedRecord.read(record.folder(), executor).findings());
            executor.shutdownNow();
        }

        assertThat(findings).allMatch(each -> each.equals(findings.get(0)));
        assertThat(findings.get(0)).isSorted();
    }

    @Test
    void quotesNoLineOutsideOfTheRecord() throws IOException {
        Files.writeString(temporary.resolve("secret"), "secret");
        PublishedRecord read = record.read();

        assertThat(read.lines().line(record.folder() + "/../secret", 1)).isEmpty();
        assertThat(read.lines().line(temporary + "/secret", 1)).isEmpty();
        assertThat(read.lines().line(record.folder() + "/" + BULLETIN + "1/bulletin.json", 1))
                .contains("{");
    }

    @Test
    void everyFindingIsListedAndHasWords() throws IOException {
        Set<String> named = new HashSet<>();
        Pattern rule = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+){2,}|[a-z]+-[a-z]+)\"");
        try (Stream<Path> files = Files.list(Path.of("src/main/java/io/github/advisorypress/record"))) {
            for (Path file :
                    files.filter(path -> !path.endsWith("PublishedRecord.java")).toList()) {
                Matcher matcher = rule.matcher(Files.readString(file, StandardCharsets.UTF_8));
                while (matcher.find()) {
                    named.add(matcher.group(1));
                }
            }
        }

        assertThat(PublishedRecord.RULES).isSorted().isSubsetOf(named);
        assertThat(new Messages("en", List.of("record")).rules()).containsAll(PublishedRecord.RULES);
        assertThat(Messages.of(Locale.ENGLISH).rules()).containsAll(named);
        for (String page : List.of("record.md", "zh-CN/record.md")) {
            assertThat(Files.readString(Path.of("src/site/markdown", page))).contains(PublishedRecord.RULES);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
