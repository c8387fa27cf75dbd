package io.github.advisorypress.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.Advisories;
import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.SourceSpan;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.output.csaf.CsafRenderer;
import io.github.advisorypress.scoring.CweTable;
import io.github.advisorypress.text.Labels;
import io.github.advisorypress.validation.TranslationDigests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bulletins that were written as CSAF and are read again. */
final class CsafSourceTest {
    private static final String ID = "CB-SA-2024-0004";
    private static final String CSAF = "advisories/2024/" + ID + "/";
    private static final CweTable WEAKNESSES = CweTable.bundled();

    @TempDir
    private Path folder;

    /** An advisory with the site and the register that it belongs to. */
    private record Case(Advisory advisory, Site site, ProductRegister register) {
        @Override
        public String toString() {
            return advisory.id() + " " + advisory.currentRevision().number();
        }
    }

    static List<Case> bulletins() {
        List<Case> cases = new ArrayList<>();
        Advisories.ofEverySort()
                .forEach(advisory -> cases.add(new Case(advisory, Advisories.site(), Advisories.register())));
        Stream.of(Path.of("content"), SampleContent.ORIGINAL).forEach(root -> {
            ContentTree tree = SampleContent.read(root);
            Site site = tree.site().value().orElseThrow();
            ProductRegister register = tree.register().value().orElseThrow();
            tree.advisories()
                    .forEach(source -> cases.add(new Case(source.advisory().orElseThrow(), site, register)));
        });
        return cases;
    }

    @ParameterizedTest
    @MethodSource("bulletins")
    void comesBackAsTheSameBulletin(Case bulletin) throws IOException {
        Map<String, String> before = render(bulletin.advisory, bulletin);
        List<Diagnostic> findings = new ArrayList<>();

        Optional<Advisory> read = read(before, bulletin, findings);

        assertThat(findings).isEmpty();
        assertThat(render(read.orElseThrow(), bulletin)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("bulletins")
    void takesTranslationsForConfirmed(Case bulletin) throws IOException {
        Advisory read = read(render(bulletin.advisory, bulletin), bulletin, new ArrayList<>())
                .orElseThrow();

        Map<String, String> digests = TranslationDigests.of(read, bulletin.site.prevailing());
        read.text().forEach((language, text) -> assertThat(text.translates())
                .isEqualTo(bulletin.site.isPrevailing(language) ? Map.of() : digests));
    }

    private Optional<Advisory> read(Map<String, String> documents, Case bulletin, List<Diagnostic> findings)
            throws IOException {
        Site site = bulletin.site;
        Map<LanguageTag, Path> files = new LinkedHashMap<>();
        int index = 0;
        for (String document : documents.values()) {
            LanguageTag language = site.languages().get(index++);
            Path file = folder.resolve(CsafSource.fileName(language, site.isPrevailing(language)));
            Files.writeString(file, document);
            files.put(language, file);
        }
        var reader = new CsafAdvisoryReader(site, labels(site), bulletin.register);
        return new CsafSource(
                        new ContentFolder(folder),
                        reader,
                        folder,
                        bulletin.advisory.id().value(),
                        files)
                .read(findings);
    }

    private static Map<String, String> render(Advisory advisory, Case bulletin) {
        Map<String, String> documents = new LinkedHashMap<>();
        var renderer = new CsafRenderer(bulletin.site, labels(bulletin.site), WEAKNESSES);
        for (OutputFile file : renderer.render(Bulletin.of(advisory, bulletin.register))) {
            documents.put(file.path(), new String(file.content(), StandardCharsets.UTF_8));
        }
        return documents;
    }

    private static Map<LanguageTag, Labels> labels(Site site) {
        return Advisories.labels(site);
    }

    /** The sample with one more advisory, which is written as CSAF. */
    private SampleContent content() throws IOException {
        SampleContent content = SampleContent.in(folder);
        for (String name : List.of("advisory.csaf.json", "advisory.csaf.en.json")) {
            content.write(CSAF + name, Files.readString(Path.of("content").resolve(CSAF + name)));
        }
        for (String name : List.of("products.yaml", "site.yaml")) {
            content.write(name, Files.readString(Path.of("content", name)));
        }
        return content;
    }

    private static AdvisorySource source(SampleContent content) {
        return content.read().advisories().stream()
                .filter(source -> source.folder().endsWith(ID))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> found(SampleContent content) {
        return content.found().stream().filter(line -> line.contains(ID)).toList();
    }

    @Test
    void readsTheDocumentsOfAFolder() throws IOException {
        SampleContent content = content();

        AdvisorySource source = source(content);

        assertThat(found(content)).isEmpty();
        assertThat(source.advisory()).isPresent();
        assertThat(source.csafDocuments())
                .extracting(document -> document.file().replaceFirst(".*/", ""))
                .containsExactly("advisory.csaf.json", "advisory.csaf.en.json");
        assertThat(source.advisory().orElseThrow().title().languages()).containsExactly(Advisories.ZH, Advisories.EN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/title/zh-CN | advisory.csaf.json | \"title\": \"关于 Apache Struts",
                "/title/en | advisory.csaf.en.json | \"title\": \"Apache Struts legacy",
                "/id | advisory.csaf.json | \"id\": \"CB-SA-2024-0004\"",
                "/kind | advisory.csaf.json | \"id\": \"CB-SA-2024-0004\"",
                "/revision_history/1/date | advisory.csaf.json | \"date\": \"2025-03-20T09:30:00Z\"",
                "/revision_history/1/summary/en | advisory.csaf.en.json | \"summary\": \"Fixed version CapeVault",
                "/references/1/url | advisory.csaf.json | \"url\": \"https://struts.apache.org/",
                "/text/zh-CN/summary | advisory.csaf.json | \"text\": \"Apache Struts 2 的旧版",
                "/text/en/detection | advisory.csaf.en.json | \"text\": \"Look in the installation folder",
                "/vulnerabilities/0/scores/0/cvss_v3 | advisory.csaf.json | \"vectorString\"",
                "/vulnerabilities/0/scores/0/cvss_v4 | advisory.csaf.json | \"text\": \"CVSS:4.0/",
                "/vulnerabilities/0/priority/reason/en | advisory.csaf.en.json | \"text\": \"Act immediately.",
                "/vulnerabilities/0/product_status/fixed/0/versions/0 | advisory.csaf.json | \"capevault:6.0.1\"",
                "/vulnerabilities/0/remediations/0/planned/date | advisory.csaf.json | {",
                "/vulnerabilities/0/remediations/1/details/en | advisory.csaf.en.json | \"details\": \"Until the upgrade"
            })
    void saysWhereAFieldStands(String field, String file, String line) throws IOException {
        SampleContent content = content();

        SourceSpan span = source(content).locate(FieldPath.parse(field));

        assertThat(span.file()).endsWith(CSAF + file);
        assertThat(content.read()
                        .lines()
                        .line(span.file(), span.line())
                        .orElseThrow()
                        .strip())
                .startsWith(line);
    }

    @Test
    void namesTheFirstDifferenceOfATranslationInEachPart() throws IOException {
        SampleContent content = content();
        String file = CSAF + "advisory.csaf.en.json";
        content.write(
                file,
                content.text(file)
                        .replace("\"status\": \"final\"", "\"status\": \"interim\"")
                        .replace("2024-12-11T00:00:00Z", "2024-12-12T00:00:00Z")
                        .replace("\"category\": \"workaround\"", "\"category\": \"mitigation\"")
                        .replace("\"CB-SA-2024-0004-en\"", "\"CB-SA-2024-0004-EN\""));

        assertThat(found(content))
                .allMatch(
                        line -> line.contains("advisory.csaf.en.json:") && line.contains(" csaf-translation-differs "))
                .extracting(line -> line.substring(line.indexOf('[')))
                .containsExactlyInAnyOrder(
                        "[/document/tracking/id, CB-SA-2024-0004-EN, CB-SA-2024-0004-en]",
                        "[/document/tracking/status, interim, final]",
                        "[/vulnerabilities/0/release_date, 2024-12-12T00:00:00Z, 2024-12-11T00:00:00Z]",
                        "[/vulnerabilities/0/remediations/1/category, mitigation, workaround]");
        assertThat(source(content).advisory()).isPresent();
    }

    @Test
    void refusesASecondSource() throws IOException {
        SampleContent content = content();
        content.write(CSAF + "en.md", "## Summary\n\nText.\n");
        assertThat(found(content))
                .containsExactly(CSAF + "en.md:1:1+1 conflicting-sources [en.md, advisory.csaf.json]");

        content.write(CSAF + "advisory.yaml", "id: CB-SA-2024-0004\n");
        assertThat(found(content))
                .contains(
                        CSAF + "advisory.csaf.json:1:1+1 conflicting-sources [advisory.csaf.json, advisory.yaml]",
                        CSAF
                                + "advisory.csaf.en.json:1:1+1 conflicting-sources [advisory.csaf.en.json, advisory.yaml]");
    }

    @Test
    void missesTheOriginalAndWantsNoOtherLanguage() throws IOException {
        SampleContent content = content();
        Files.delete(content.path(CSAF + "advisory.csaf.json"));
        content.write(CSAF + "advisory.csaf.de.json", "{}");

        assertThat(found(content))
                .anyMatch(line -> line.contains(" missing-file [advisory.csaf.json]"))
                .anyMatch(line -> line.contains("advisory.csaf.de.json:1:1+1 unexpected-file "));
        assertThat(source(content).advisory()).isEmpty();
    }

    @Test
    void readsTheNextRevisionAlike() throws IOException {
        SampleContent content = content();
        for (String name : List.of("advisory.csaf.json", "advisory.csaf.en.json")) {
            content.write(CSAF + "next/" + name, content.text(CSAF + name));
        }

        assertThat(found(content)).isEmpty();
        assertThat(content.read().advisories())
                .filteredOn(AdvisorySource::isNext)
                .filteredOn(source -> source.folder().toString().contains(ID))
                .singleElement()
                .matches(source -> source.advisory().isPresent());
    }

    @Test
    void quotesNoLineThatNobodyWroteByHand() throws IOException {
        SampleContent content = content();
        String file = CSAF + "advisory.csaf.json";
        content.write(file, content.text(file).replace("\n", " "));

        SourceSpan span = source(content).locate(FieldPath.parse("/vulnerabilities/0/remediations/0/url"));

        assertThat(span.line()).isEqualTo(1);
        assertThat(span.column()).isGreaterThan(10_000);
        assertThat(content.read().lines().line(span.file(), 1)).isEmpty();
    }

    @Test
    void wantsTheFolderOfTheYear() throws IOException {
        SampleContent content = content();
        String file = CSAF + "advisory.csaf.json";
        content.write(file, content.text(file).replace("2024-12-18T09:00:00Z", "2023-12-18T09:00:00Z"));

        assertThat(found(content)).anyMatch(line -> line.contains(" year-folder-mismatch [2023, 2024]"));
    }
}
