package io.github.advisorypress.output.csaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.advisorypress.Advisories;
import io.github.advisorypress.Advisories.VulnerabilityDraft;
import io.github.advisorypress.Elsewhere;
import io.github.advisorypress.Goldens;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.ProductRange;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.RemediationCategory;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.scoring.CweTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CsafRendererTest {
    private static final CweTable WEAKNESSES = CweTable.bundled();

    @Test
    void writesBulletinsOfEverySortAsInTheGoldens() {
        List<OutputFile> files = new ArrayList<>();
        for (Advisory advisory : Advisories.ofEverySort()) {
            files.addAll(render(Advisories.bulletin(advisory)));
        }
        Goldens.compare("csaf", files);
    }

    static Stream<OutputFile> documents() {
        return Advisories.ofEverySort().stream()
                .map(Advisories::bulletin)
                .flatMap(bulletin -> render(bulletin).stream());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void sortsTheKeysOfEveryObject(OutputFile file) throws IOException {
        assertSorted(new ObjectMapper().readTree(file.content()), file.path());
    }

    private static void assertSorted(JsonNode node, String place) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        assertThat(names).as(place).isSorted();
        node.properties().forEach(field -> assertSorted(field.getValue(), place + "/" + field.getKey()));
        node.elements().forEachRemaining(element -> assertSorted(element, place + "/*"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void endsEveryDocumentWithOneLineEndAndUsesNoOther(OutputFile file) {
        String text = new String(file.content(), StandardCharsets.UTF_8);
        assertThat(text).endsWith("}\n").doesNotEndWith("\n\n").doesNotContain("\r");
    }

    @Test
    void pointsATranslationFirstAtItsOriginal() throws IOException {
        List<OutputFile> files = render(Advisories.valid().bulletin());

        JsonNode original = new ObjectMapper().readTree(files.get(0).content());
        JsonNode translation = new ObjectMapper().readTree(files.get(1).content());
        assertThat(original.at("/document/source_lang").isMissingNode()).isTrue();
        assertThat(translation.at("/document/source_lang").asText()).isEqualTo("zh-CN");
        assertThat(translation.at("/document/tracking/id").asText()).isEqualTo("CB-SA-2024-0002-en");
        assertThat(translation.at("/document/references/0/url").asText())
                .isEqualTo(original.at("/document/references/0/url").asText())
                .endsWith(files.get(0).path());
    }

    @Test
    void saysTheSameFactsInEveryLanguage() throws IOException {
        for (Advisory advisory : Advisories.ofEverySort()) {
            List<OutputFile> files = render(Advisories.bulletin(advisory));
            assertThat(facts(files.get(1))).isEqualTo(facts(files.get(0)));
        }
    }

    private static List<String> facts(OutputFile file) throws IOException {
        JsonNode document = new ObjectMapper().readTree(file.content());
        List<String> facts = new ArrayList<>();
        facts.add(document.at("/document/tracking/version").toString());
        facts.add(document.at("/document/tracking/current_release_date").toString());
        facts.addAll(document.findValuesAsText("product_id"));
        for (String key : List.of("product_status", "scores", "flags", "cve", "cwe", "ids", "number")) {
            document.findValues(key).forEach(value -> facts.add(value.toString()));
        }
        return facts;
    }

    @Test
    void leavesOutALanguageInWhichTheBulletinHasNoText() {
        List<OutputFile> files =
                render(Advisories.valid().without(Advisories.EN).bulletin());
        assertThat(files)
                .extracting(OutputFile::path)
                .containsExactly(".well-known/csaf/white/2024/cb-sa-2024-0002.json");
        assertThat(new String(files.get(0).content(), StandardCharsets.UTF_8)).doesNotContain("0002-en");
    }

    @Test
    void putsTheReasonForAWithdrawalBeforeEveryOtherNote() throws IOException {
        OutputFile english = render(Advisories.withdrawn().bulletin()).get(1);
        JsonNode first = new ObjectMapper().readTree(english.content()).at("/document/notes/0");
        assertThat(first.at("/title").asText()).isEqualTo("Reasoning for Withdrawal");
        assertThat(first.at("/text").asText()).isEqualTo("The component turned out not to be shipped.");
    }

    @Test
    void putsDocumentsIntoTheFolderOfTheUtcYear() {
        Bulletin bulletin = Advisories.valid()
                .revision(1, "2023-12-31T23:30:00Z", "首次发布", "Initial release")
                .bulletin();
        assertThat(render(bulletin))
                .allSatisfy(file -> assertThat(file.path()).startsWith(".well-known/csaf/white/2023/"));
    }

    @Test
    void namesOnlyTheVersionsThatNeedARemediation() throws IOException {
        Bulletin bulletin = Advisories.valid()
                .withoutVulnerabilities()
                .vulnerability(Advisories.regresshion()
                        .clear()
                        .status(ProductStatus.KNOWN_AFFECTED, Advisories.versionsOf("gateway", "2.0"))
                        .status(ProductStatus.FIXED, Advisories.versionsOf("gateway", "2.1"))
                        .remediation(
                                RemediationCategory.VENDOR_FIX,
                                "升级",
                                "Upgrade",
                                null,
                                ProductRange.everyVersionOf("gateway")))
                .bulletin();
        JsonNode document = new ObjectMapper().readTree(render(bulletin).get(0).content());
        assertThat(document.at("/vulnerabilities/0/remediations/0/product_ids").toString())
                .isEqualTo("[\"gateway:2.0\"]");
    }

    @Test
    void keepsAnyTextWhole() throws IOException {
        String hostile = "“引号” \" \\ </script> \u0007 😀 line\nnext\ttab";
        Bulletin bulletin = Advisories.valid().title(hostile, hostile).bulletin();
        byte[] content = render(bulletin).get(0).content();
        assertThat(new ObjectMapper().readTree(content).at("/document/title").asText())
                .isEqualTo(hostile);
        assertThat(new String(content, StandardCharsets.UTF_8)).contains("😀");
    }

    @Test
    void writesTheVectorOfAScoreThatHoldsForNoAffectedProductAsANote() throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(render(Advisories.statusOnly().bulletin()).get(1).content());
        assertThat(document.at("/vulnerabilities/0/scores").isMissingNode()).isTrue();
        assertThat(document.at("/vulnerabilities/0/notes").toString())
                .contains("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H, base score 10.0, Critical");
    }

    @Test
    void speaksAVendorsOtherLanguages() throws IOException {
        Site site = Advisories.site(List.of(Advisories.EN, Advisories.DE));
        List<OutputFile> files = new CsafRenderer(site, Advisories.labels(site), WEAKNESSES)
                .render(Advisories.everyField().bulletin());
        JsonNode document = new ObjectMapper().readTree(files.get(0).content());
        assertThat(files).hasSize(1);
        assertThat(document.at("/document/lang").asText()).isEqualTo("en");
        assertThat(document.at("/document/notes").toString()).doesNotContain("prevails");
    }

    @Test
    void hasWordsForEverythingInGerman() throws IOException {
        Site site = Advisories.site(List.of(Advisories.DE, Advisories.ZH));
        var german = new CsafRenderer(site, Advisories.labels(site), WEAKNESSES);
        for (Advisory advisory : Advisories.ofEverySort()) {
            JsonNode document = new ObjectMapper()
                    .readTree(
                            german.render(Advisories.bulletin(advisory)).get(0).content());
            assertThat(document.at("/document/lang").asText()).isEqualTo("de");
        }
    }

    @Test
    void putsAVersionIntoACpeAndAPurlAsTheyWriteIt() throws IOException {
        Bulletin bulletin = Advisories.valid()
                .withoutVulnerabilities()
                .vulnerability(new VulnerabilityDraft("CVE-2024-1")
                        .cve("CVE-2024-0001")
                        .status(ProductStatus.KNOWN_AFFECTED, ProductRange.everyVersionOf("rtu-200")))
                .bulletin();
        JsonNode document = new ObjectMapper().readTree(render(bulletin).get(0).content());
        assertThat(document.findValuesAsText("cpe"))
                .containsExactly(
                        "cpe:2.3:o:capebay:rtu-200_firmware:5.0:*:*:*:*:*:*:*",
                        "cpe:2.3:o:capebay:rtu-200_firmware:5.1\\+build.7:*:*:*:*:*:*:*");
    }

    @Test
    void givesTheSameBytesInAnyLocaleAndZone() {
        List<List<OutputFile>> here = new ArrayList<>();
        List<List<OutputFile>> elsewhere = new ArrayList<>();
        for (Advisory advisory : Advisories.ofEverySort()) {
            here.add(render(Advisories.bulletin(advisory)));
            elsewhere.add(Elsewhere.call(() -> render(Advisories.bulletin(advisory))));
        }
        assertThat(elsewhere).usingRecursiveComparison().isEqualTo(here);
    }

    private static List<OutputFile> render(Bulletin bulletin) {
        Site site = Advisories.site();
        return new CsafRenderer(site, Advisories.labels(site), WEAKNESSES).render(bulletin);
    }
}
