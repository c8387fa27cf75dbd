package io.github.advisorypress.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that is under embargo shows in any byte of any output, whatever formats there are. */
class CanaryTest {
    private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");
    private static final String ID = "CB-SA-2098-7777";
    private static final String CANARY = "zeisig";
    private static final int LONGEST_UNPACKED = 50_000_000;

    @TempDir
    private Path folder;

    private Path content;
    private Path record;

    @BeforeEach
    void hideCanariesInEveryField() throws IOException {
        content = folder.resolve("content");
        record = folder.resolve("csaf");
        Trees.copy(Path.of("content"), content);
        Path whole = content.resolve("advisories/2026/CB-SA-2026-0001");
        Path hidden = content.resolve("advisories/2098/" + ID);
        Trees.copy(whole, Files.createDirectories(hidden.getParent()).resolve(ID));
        rewrite(
                hidden.resolve("advisory.yaml"),
                text -> withCanaries(text.replace("CB-SA-2026-0001", ID)
                        .replaceAll("(?<!release_)date: 20\\d\\d-", "date: 2098-")
                        .replaceAll("next_update: 20\\d\\d", "next_update: 2098")));
        for (String language : List.of("zh-CN.md", "en.md")) {
            rewrite(hidden.resolve(language), CanaryTest::withCanaryInEverySection);
        }
        rewrite(
                content.resolve("products.yaml"),
                text -> text.replaceFirst(
                        "(?m)^(\\s+)- \\{version: 4.2.0, released: 2026-04-21.*$",
                        "$0\n$1- {version: 9.9.9-" + CANARY + ", released: 2098-01-01, end_of_support: 2099-12-31}"));
        waitingRevision(content.resolve("advisories/2025/CB-SA-2025-0001"));
        confirm(hidden);
        confirm(content.resolve("advisories/2025/CB-SA-2025-0001/next"));
    }

    @Test
    void leavesNoTraceOfASealedAdvisoryInAnyByteOfTheSite() throws IOException {
        PublishResult today = publisher().generate(null, folder.resolve("today"), AT);
        assertThat(errors(today)).isEmpty();

        assertThat(traces(folder.resolve("today"))).isEmpty();
    }

    @Test
    void leavesNoTraceWhereEverythingIsRecordedAlready() throws IOException {
        RecordResult recorded = publisher().record(AT, null, false);
        assertThat(errors(recorded.examined())).isEmpty();
        assertThat(traces(record)).as("the record knows it").isNotEmpty();
        PublishResult today = publisher().generate(null, folder.resolve("today"), AT);
        assertThat(errors(today)).isEmpty();

        assertThat(traces(folder.resolve("today"))).isEmpty();
    }

    @Test
    void findsTheCanariesWhereTheyAreDue() throws IOException {
        PublishResult later = publisher()
                .generate(new GenerateRequest(null, folder.resolve("later"), null, AT, true, false, null, null));

        assertThat(later.published()).isPositive();
        assertThat(traces(folder.resolve("later")))
                .anyMatch(file -> file.endsWith(".html"))
                .anyMatch(file -> file.endsWith(".json"))
                .anyMatch(file -> file.endsWith(".csv"))
                .anyMatch(file -> file.endsWith(".xml"));
    }

    @Test
    void keepsFindingsInWhatIsSealedOutOfALogThatOthersRead() throws IOException {
        Path facts = content.resolve("advisories/2098/" + ID + "/advisory.yaml");
        rewrite(facts, text -> text.replace("cwe: CWE-22", "cwe: CWE-" + CANARY));

        PublishResult result = publisher()
                .generate(new GenerateRequest(null, folder.resolve("site"), null, AT, false, true, null, null));

        assertThat(result.hasErrors()).isTrue();
        assertThat(result.findings()).anyMatch(finding -> finding.rule().equals(Withheld.RULE));
        assertThat(result.findings().toString() + result.sources())
                .doesNotContainIgnoringCase(CANARY)
                .doesNotContain(ID);
        assertThat(publisher().validate(AT).findings().toString()).contains(ID);
    }

    private Publisher publisher() {
        return new Publisher(new Places(content, Path.of("templates"), record, Places.HEAD), Progress.NONE);
    }

    private static List<Diagnostic> errors(PublishResult result) {
        return result.findings().stream()
                .filter(finding -> PublishResult.hasErrors(List.of(finding)))
                .toList();
    }

    private void confirm(Path advisory) {
        publisher().confirmTranslation(advisory, List.of());
    }

    /** A canary at the end of every text in two languages and in every link. */
    private static String withCanaries(String yaml) {
        return yaml.replaceAll("(?m)^(\\s+(?:zh-CN|en): .*)$", "$1 " + CANARY)
                .replaceAll("(?m)^(\\s+(?:- )?url: \\S+)$", "$1/" + CANARY)
                .replaceAll("(?m)^acknowledgments:", "aliases: [" + CANARY + "-1]\nacknowledgments:");
    }

    private static String withCanaryInEverySection(String markdown) {
        return markdown.replaceAll("(?m)^(## .*)$", "$1\n\n" + CANARY);
    }

    private static void waitingRevision(Path advisory) throws IOException {
        Path next = advisory.resolve("next");
        Path copy = advisory.resolveSibling("copy");
        Trees.copy(advisory, copy);
        Files.move(copy, next);
        rewrite(next.resolve("advisory.yaml"), text -> {
            int number =
                    (int) Pattern.compile("- number: ").matcher(text).results().count() + 1;
            String item = "  - number: " + number + "\n    date: 2098-01-01T00:00:00Z\n    summary:\n      zh-CN: 更新 "
                    + CANARY + "。\n      en: Updated " + CANARY + ".\n";
            var history = Pattern.compile("(?ms)^revision_history:\\n(?:  .*?\\n)+?(?=^\\S)")
                    .matcher(text);
            return history.replaceFirst(found -> Matcher.quoteReplacement(found.group() + item));
        });
    }

    private static void rewrite(Path file, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(file);
        String after = change.apply(before);
        assertThat(after).as(file.toString()).isNotEqualTo(before);
        Files.writeString(file, after);
    }

    /** The files that hold a canary in their name or in their bytes, packed or not. */
    private static List<String> traces(Path root) throws IOException {
        List<String> traces = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                String name = root.relativize(file).toString();
                if (betrays(name.getBytes(StandardCharsets.UTF_8))
                        || (Files.isRegularFile(file)
                                && contents(Files.readAllBytes(file)).stream().anyMatch(CanaryTest::betrays))) {
                    traces.add(name);
                }
            }
        }
        return traces;
    }

    private static boolean betrays(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        String wide = new String(bytes, StandardCharsets.UTF_16LE).toLowerCase(Locale.ROOT);
        return Stream.of(CANARY, ID.toLowerCase(Locale.ROOT))
                .anyMatch(sign -> text.contains(sign) || wide.contains(sign));
    }

    /** A file as it is, and unpacked wherever something packed could begin. */
    private static List<byte[]> contents(byte[] bytes) throws IOException {
        List<byte[]> contents = new ArrayList<>(List.of(bytes));
        for (int i = 0; i + 1 < bytes.length; i++) {
            int first = bytes[i] & 0xff;
            int second = bytes[i + 1] & 0xff;
            if (first == 0x1f && second == 0x8b) {
                unpack(() -> new GZIPInputStream(from(bytes, 0)), contents);
            } else if (first == 'P' && second == 'K' && i == 0) {
                unzip(bytes, contents);
            } else if (first == 0x78 && (first * 256 + second) % 31 == 0) {
                int start = i;
                unpack(() -> new InflaterInputStream(from(bytes, start), new Inflater()), contents);
            }
        }
        return contents;
    }

    private static InputStream from(byte[] bytes, int start) {
        return new ByteArrayInputStream(bytes, start, bytes.length - start);
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    private static void unpack(Opening opening, List<byte[]> contents) {
        var unpacked = new ByteArrayOutputStream();
        try (InputStream stream = opening.open()) {
            byte[] buffer = new byte[8192];
            for (int read = stream.read(buffer); read > 0; read = stream.read(buffer)) {
                unpacked.write(buffer, 0, read);
                if (unpacked.size() > LONGEST_UNPACKED) {
                    break;
                }
            }
        } catch (IOException e) {
            // What only looks packed, or is cut off, is searched as far as it could be unpacked.
            contents.add(unpacked.toByteArray());
            return;
        }
        contents.add(unpacked.toByteArray());
    }

    private static void unzip(byte[] bytes, List<byte[]> contents) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(from(bytes, 0))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                contents.add(entry.getName().getBytes(StandardCharsets.UTF_8));
                contents.add(zip.readAllBytes());
            }
        }
    }
}
