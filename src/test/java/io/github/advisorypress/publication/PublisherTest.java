package io.github.advisorypress.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.Level;
import io.github.advisorypress.validation.csaf.CsafValidator;
import io.github.advisorypress.validation.csaf.Preset;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What this repository's own content becomes. */
class PublisherTest {
    private static final Path CONTENT = Path.of("content");
    private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");

    private static final String INFORMATIVE = "csaf-incomplete-branch-categories";

    private static final String BASE_URL = "https://psirt.capebay.example";
    private static final Pattern OWN_ADDRESS =
            Pattern.compile(Pattern.quote(BASE_URL) + "/[A-Za-z0-9/._#-]*[A-Za-z0-9/]");

    @TempDir
    private Path folder;

    @Test
    void findsNoErrorAndNoWarningInTheContentOfThisRepository() {
        assertThat(publisher(CONTENT).validate(AT).findings())
                .extracting(Diagnostic::level)
                .containsOnly(Level.NOTE);
    }

    @Test
    void givesTheSameBytesInAnyLocaleAndZone() throws IOException {
        Path here = generate(CONTENT, "here");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Path there;
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            there = generate(CONTENT, "there");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(Trees.digests(there)).isEqualTo(Trees.digests(here)).hasSizeGreaterThan(100);
    }

    @Test
    void leavesNoTraceOfWhatIsNotDue() throws IOException {
        Path open = folder.resolve("open");
        Trees.copy(CONTENT, open);
        List<Path> sealed = sealed(open);
        assertThat(sealed)
                .as("a sealed advisory and a waiting revision")
                .anyMatch(path -> path.endsWith("next"))
                .anyMatch(path -> !path.endsWith("next"));
        for (Path path : sealed) {
            Trees.delete(path);
        }
        Path register = open.resolve("products.yaml");
        String products = Files.readString(register);
        String released = products.replaceAll("(?m)^.*released: 202[7-9].*\\R", "");
        assertThat(released).as("a version that is not released yet").isNotEqualTo(products);
        Files.writeString(register, released);

        assertThat(Trees.digests(generate(CONTENT, "all"))).isEqualTo(Trees.digests(generate(open, "due")));
    }

    @Test
    void publishesAWaitingRevisionAndASealedAdvisoryOnceTheyAreDue() {
        PublishResult today = publisher(CONTENT).generate(Path.of("assets"), folder.resolve("today"), AT);
        PublishResult later = publisher(CONTENT)
                .generate(Path.of("assets"), folder.resolve("later"), Instant.parse("2027-03-01T00:00:00Z"));

        assertThat(later.published()).isGreaterThan(today.published());
    }

    @Test
    void saysTheSameFactsInBothLanguages() throws IOException {
        Path site = generate(CONTENT, "site");
        Pattern fact = Pattern.compile("CVE-\\d{4}-\\d{4,}|CVSS:[34]\\.\\d/[A-Z:/]+|datetime=\"[^\"]+\"");
        for (String id : advisories(site.resolve("advisories"))) {
            String prevailing = Files.readString(site.resolve("advisories/" + id + "/index.html"));
            String translation = Files.readString(site.resolve("en/advisories/" + id + "/index.html"));

            assertThat(facts(fact, translation)).as(id).isEqualTo(facts(fact, prevailing));
        }
    }

    @Test
    void changesNothingWhenTheContentHasAnError() throws IOException {
        Path site = generate(CONTENT, "site");
        var before = Trees.digests(site);
        Path broken = folder.resolve("broken");
        Trees.copy(CONTENT, broken);
        Files.writeString(broken.resolve("products.yaml"), "vendor: [");

        PublishResult result = publisher(broken).generate(Path.of("assets"), site, AT);

        assertThat(result.hasErrors()).isTrue();
        assertThat(Trees.digests(site)).isEqualTo(before);
    }

    @Test
    void makesPagesAndDocumentsWhoseInternalLinksAllResolve() throws IOException {
        Path site = generate(CONTENT, "site");
        Map<Path, Document> pages = new TreeMap<>();
        for (String file : Trees.digests(site).keySet()) {
            if (file.endsWith(".html")) {
                pages.put(site.resolve(file), Jsoup.parse(site.resolve(file).toFile(), "UTF-8"));
            }
        }
        List<String> broken = new ArrayList<>();
        pages.forEach((page, document) -> {
            for (Element link : document.select("[href], [src]")) {
                String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                if (!resolves(site, page, target, pages)) {
                    broken.add(site.relativize(page) + " -> " + target);
                }
            }
        });
        for (String file : Trees.digests(site).keySet()) {
            if (file.matches(".*\\.(xml|csv)|\\.well-known/csaf/.*\\.json")) {
                OWN_ADDRESS
                        .matcher(read(site.resolve(file)))
                        .results()
                        .map(MatchResult::group)
                        .filter(address -> !resolves(site, site, address, pages))
                        .forEach(address -> broken.add(file + " -> " + address));
            }
        }

        assertThat(pages).hasSizeGreaterThan(50);
        assertThat(broken).isEmpty();
    }

    /**
     * Whether a link leads to a file of the site, and to a place in it; links that lead elsewhere are not looked at.
     */
    @Test
    void makesDocumentsThatPassAsThoseOfAnyPublisher() throws IOException {
        CsafValidation.Result result = new CsafValidation(CsafValidator.of(Preset.EXTENDED), Progress.NONE)
                .validate(List.of(generate(CONTENT, "site")), InputStream.nullInputStream());

        assertThat(result.findings()).isEmpty();
        assertThat(result.documents()).hasSizeGreaterThan(10);
        assertThat(result.others()).isPositive();
    }

    @Test
    void publishesNothingWhereATestThatTheSiteRaisedFindsSomething() throws IOException {
        Path site = generate(CONTENT, "site");
        var before = Trees.digests(site);
        Path content = contentWithSettings("{tests: {" + INFORMATIVE + ": error}}");

        PublishResult checked = publisher(content).validate(AT);
        PublishResult generated = publisher(content).generate(Path.of("assets"), site, AT);

        assertThat(generated.findings()).isEqualTo(checked.findings());
        assertThat(generated.files()).isZero();
        assertThat(Trees.digests(site)).isEqualTo(before);
        assertThat(errors(checked)).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(INFORMATIVE);
            assertThat(finding.span().file()).matches("\\.well-known/csaf/white/20\\d\\d/cb-.*\\.json");
            assertThat(finding.field().toString()).startsWith("/product_tree/branches/0/branches/");
            assertThat(checked.lines()
                            .line(finding.span().file(), finding.span().line()))
                    .hasValueSatisfying(line -> assertThat(line).contains("\"product\": {"));
        });
    }

    @Test
    void looksAtTheDocumentsOfRevisionsThatAreNotDue() throws IOException {
        Path content = contentWithSettings("{tests: {" + INFORMATIVE + ": error}}");
        Path next = content.resolve("advisories/2026/CB-SA-2026-0002/next/advisory.yaml");
        String status = "      known_not_affected:\n";
        String reason = "    flags:\n";
        assertThat(Files.readString(next)).contains(status, reason);
        Files.writeString(
                next,
                Files.readString(next)
                        .replace(status, status + "        - fieldlink-sdk\n")
                        .replace(
                                reason,
                                reason + "      - label: component_not_present\n        products: [fieldlink-sdk]\n"));

        assertThat(errors(publisher(content).validate(AT)))
                .extracting(finding -> finding.span().file())
                .contains("next/.well-known/csaf/white/2026/cb-sa-2026-0002.json")
                .doesNotContain(".well-known/csaf/white/2026/cb-sa-2026-0002.json");
    }

    @Test
    void publishesInSpiteOfNotesThatTheSiteAskedFor() throws IOException {
        PublishResult full = publisher(contentWithSettings("{preset: full}"))
                .generate(Path.of("assets"), folder.resolve("full"), AT);

        assertThat(errors(full)).isEmpty();
        assertThat(full.files()).isPositive();
        assertThat(full.findings())
                .filteredOn("rule", INFORMATIVE)
                .isNotEmpty()
                .extracting(Diagnostic::level)
                .containsOnly(Level.NOTE);
    }

    private static List<Diagnostic> errors(PublishResult result) {
        return result.findings().stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .toList();
    }

    private Path contentWithSettings(String settings) throws IOException {
        Path content = Files.createTempDirectory(folder, "content").resolve("content");
        Trees.copy(CONTENT, content);
        Files.writeString(
                content.resolve("site.yaml"), "csaf_validation: " + settings + "\n", StandardOpenOption.APPEND);
        return content;
    }

    private static boolean resolves(Path site, Path page, String target, Map<Path, Document> pages) {
        String local = target.startsWith(BASE_URL) ? target.substring(BASE_URL.length()) : target;
        if (local.equals(target) && target.matches("[a-z]+:.*")) {
            return true;
        }
        String path = local.replaceFirst("#.*", "");
        Path folder = local.equals(target) ? Objects.requireNonNull(page.getParent()) : site;
        Path file = path.isEmpty() && local.equals(target)
                ? page
                : folder.resolve(path.replaceFirst("^/", "")).normalize();
        Path resolved = Files.isDirectory(file) ? file.resolve("index.html") : file;
        int anchor = local.indexOf('#');
        Document document = pages.get(resolved);
        return Files.isRegularFile(resolved)
                && (anchor < 0 || (document != null && document.getElementById(local.substring(anchor + 1)) != null));
    }

    private static List<String> facts(Pattern fact, String page) {
        return fact.matcher(page)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> advisories(Path folder) throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** Folders of advisories, and of waiting revisions, whose newest revision lies in 2027 or later. */
    private static List<Path> sealed(Path content) throws IOException {
        try (Stream<Path> files = Files.walk(content.resolve("advisories"))) {
            return files.filter(file -> file.endsWith("advisory.yaml"))
                    .filter(file -> read(file).matches("(?s).*\\n\\s+date: ['\"]?20(2[7-9]|[3-9]\\d)-.*"))
                    .map(Path::getParent)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path generate(Path content, String name) {
        Path site = folder.resolve(name);
        PublishResult result = publisher(content).generate(Path.of("assets"), site, AT);
        assertThat(result.hasErrors()).isFalse();
        return site;
    }

    private static Publisher publisher(Path content) {
        return new Publisher(content, Path.of("templates"), Progress.NONE);
    }
}
