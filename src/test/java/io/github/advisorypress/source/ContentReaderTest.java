package io.github.advisorypress.source;

import static io.github.advisorypress.source.SampleContent.SA;
import static io.github.advisorypress.source.SampleContent.SN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.diagnostic.FieldPath;
import io.github.advisorypress.diagnostic.SourceSpan;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.AdvisoryText;
import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.model.Product;
import io.github.advisorypress.model.ProductRange;
import io.github.advisorypress.model.ProductStatus;
import io.github.advisorypress.model.ProductVersion;
import io.github.advisorypress.model.ReferenceCategory;
import io.github.advisorypress.model.TextField;
import io.github.advisorypress.model.Vulnerability;
import io.github.advisorypress.validation.TranslationDigests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContentReaderTest {
    private static final LanguageTag CHINESE = new LanguageTag("zh-CN");
    private static final LanguageTag ENGLISH = new LanguageTag("en");

    @TempDir
    private Path root;

    private SampleContent content;

    @BeforeEach
    void copySample() throws IOException {
        content = SampleContent.in(root);
    }

    @Test
    void readsEverythingThatTheSampleStates() {
        ContentTree tree = content.read();

        assertThat(tree.findings()).isEmpty();
        assertThat(tree.site().value().orElseThrow().languages()).containsExactly(CHINESE, ENGLISH);
        Product gateway = tree.register().value().orElseThrow().product("eg500").orElseThrow();
        assertThat(gateway.versions())
                .extracting(ProductVersion::version)
                .containsExactly("2.9", "3.0.0", "3.0.2", "3.10");
        assertThat(tree.pages()).hasSize(2);
        assertThat(tree.pages().get(0).page().orElseThrow().order()).isEqualTo(10);

        Advisory advisory = advisory(tree, 0);
        assertThat(advisory.id().value()).isEqualTo("CB-SA-2024-0002");
        assertThat(advisory.references().get(0).category()).isEqualTo(ReferenceCategory.EXTERNAL);
        assertThat(tree.advisories().get(0).images()).hasSize(1);
        Vulnerability vulnerability = advisory.vulnerabilities().get(0);
        assertThat(vulnerability.key()).isEqualTo("CVE-2024-6387");
        assertThat(vulnerability.productStatus().get(ProductStatus.KNOWN_AFFECTED))
                .containsExactly(
                        new ProductRange("eg500", List.of(), ">=3.0.0 <3.10"),
                        ProductRange.everyVersionOf("legacy-gateway"));
        assertThat(vulnerability.productStatus().get(ProductStatus.FIXED))
                .containsExactly(new ProductRange("eg500", List.of("3.10"), null));
        assertThat(advisory.vulnerabilityText(CHINESE, vulnerability, TextField.DETECTION))
                .hasValue("在命令行运行 `ssh -V`。");
    }

    @Test
    void givesEachVulnerabilityItsOwnText() {
        AdvisoryText text = text(advisory(content.read(), 1), ENGLISH);

        assertThat(text.fields()).containsOnlyKeys(TextField.SUMMARY);
        assertThat(text.vulnerabilities().keySet()).containsExactly("CVE-2024-3094", "sshd-reports");
        assertThat(text.field("sshd-reports", TextField.DESCRIPTION))
                .hasValue("There are reports about odd logins to gateways; the PSIRT is looking into them.");
    }

    @Test
    void readsTheNextRevisionBesideThePresentOne() throws IOException {
        content.write(SA + "next/advisory.yaml", content.text(SA + "advisory.yaml"))
                .write(SA + "next/zh-CN.md", content.text(SA + "zh-CN.md"));

        ContentTree tree = content.read();

        assertThat(tree.findings()).isEmpty();
        assertThat(tree.advisories()).extracting(AdvisorySource::isNext).containsExactly(false, true, false);
        assertThat(tree.advisories().get(1).advisory().orElseThrow().text()).containsOnlyKeys(CHINESE);
    }

    @Test
    void keepsTheMeaningOfUnquotedVersionsAndQuotedWords() throws IOException {
        content.change(SA + "advisory.yaml", "number: 2", "number: 0x2")
                .change(SA + "advisory.yaml", "consent: true", "consent: True");

        Advisory advisory = advisory(content.read(), 0);

        assertThat(advisory.currentRevision().number()).isEqualTo(2);
        assertThat(advisory.acknowledgments().get(0).consent()).isTrue();
    }

    @Test
    void pointsAtTheExactPlaceInYaml() throws IOException {
        content.change(SA + "advisory.yaml", "status: final", "statuss: final")
                .change(SA + "advisory.yaml", "cwe: CWE-364", "cwe: [CWE-364]")
                .change(SA + "advisory.yaml", "level: soon", "level: sooon")
                .change(SA + "advisory.yaml", "date: 2024-09-30", "date: 2024-9-30")
                .change(SA + "advisory.yaml", "- legacy-gateway\n      fixed", "- legacy gateway\n      fixed");

        assertThat(content.found())
                .containsExactly(
                        SA + "advisory.yaml:1:1+2 missing-key [“status”, status: final]",
                        SA
                                + "advisory.yaml:4:1+7 unknown-key [statuss, “status”, “title”, “tlp”, “related”, “aliases”]",
                        SA + "advisory.yaml:31:5+3 wrong-type [cwe, CWE-364]",
                        SA + "advisory.yaml:36:14+5 unknown-value [sooon, level, “soon”, “planned”, “immediate”]",
                        SA + "advisory.yaml:41:11+14 invalid-identifier [legacy gateway]",
                        SA + "advisory.yaml:59:39+9 malformed-date [2024-9-30, date, 2024-09-30]");
    }

    @Test
    void pointsAtTheExactPlaceInMarkdown() throws IOException {
        content.write(SA + "zh-CN.md", """
                        前言。

                        ## 概述

                        EG500 <b>受影响</b>。

                        ## 规避措旋

                        见[说明](javascript:alert(1))。

                        ### 步骤

                        ## CVE-2024-6378

                        ### 影响

                        无。

                        ## 影响后果

                        ![图](https://cdn.example/a.png)

                        ## 影响
                        """)
                .write(SA + "en.md", "---\ntranslates:\n  /title: 0\n---\n\n# Summary\n\nText.\n");

        assertThat(content.found())
                .containsExactly(
                        SA + "en.md:3:11+1 malformed-value [0, /title, 0f3a5c77ab120d9e]",
                        SA + "en.md:6:3+7 misplaced-heading [Summary, ##, #]",
                        SA + "zh-CN.md:1:1+3 text-before-heading []",
                        SA + "zh-CN.md:5:7+3 raw-html [<b>]",
                        SA + "zh-CN.md:5:13+4 raw-html [</b>]",
                        SA + "zh-CN.md:7:4+4 unknown-heading [规避措旋, " + headingsNearest("规避措旋") + "]",
                        SA + "zh-CN.md:9:2+25 unsafe-link [javascript:alert(1)]",
                        SA + "zh-CN.md:13:4+13 unknown-vulnerability-heading [CVE-2024-6378, “CVE-2024-6387”]",
                        SA + "zh-CN.md:21:1+31 unsafe-image [https://cdn.example/a.png]",
                        SA + "zh-CN.md:23:4+2 duplicate-heading [影响]");
    }

    @Test
    void pointsAtTheExactPlaceInPages() throws IOException {
        content.write(
                "pages/zh-CN/process.md",
                "title=漏洞响应流程\ntype=pages\nstatus=published\ndate=2026-02-30\norder 10\n\n~~~~~~\n\n## 五\n\n<i>五</i>\n");

        assertThat(content.found())
                .containsExactly(
                        "pages/zh-CN/process.md:2:6+5 unknown-value [pages, type, “page”]",
                        "pages/zh-CN/process.md:4:6+10 malformed-date [2026-02-30, date, 2026-03-01]",
                        "pages/zh-CN/process.md:5:1+8 malformed-page-header [order 10]",
                        "pages/zh-CN/process.md:11:1+3 raw-html [<i>]",
                        "pages/zh-CN/process.md:11:5+4 raw-html [</i>]");
    }

    @Test
    void locatesFieldsOfAnAdvisoryInItsFiles() {
        AdvisorySource source = content.read().advisories().get(0);

        assertThat(place(source.locate(FieldPath.parse("/vulnerabilities/0/cwe"))))
                .isEqualTo("advisory.yaml:31:10+7");
        assertThat(place(source.locate(FieldPath.parse("/vulnerabilities/0/national_grade/grade"))))
                .as("a missing field stands where its nearest ancestor does")
                .startsWith("advisory.yaml:29:");
        assertThat(place(source.locate(FieldPath.parse("/title/zh-CN"), 8, 6))).isEqualTo("advisory.yaml:6:18+6");
        assertThat(place(source.locate(FieldPath.parse("/text/zh-CN/workaround"))))
                .isEqualTo("zh-CN.md:19:4+4");
        assertThat(place(source.locate(FieldPath.parse("/text/zh-CN/workaround"), 23, 16)))
                .isEqualTo("zh-CN.md:22:4+16");
        assertThat(place(source.locate(FieldPath.parse("/text/en/faq")))).isEqualTo("en.md:1:1+1");
        assertThat(place(source.locate(FieldPath.parse("/text/fr/faq")))).isEqualTo("advisory.yaml:1:1+1");
        assertThat(place(content.read()
                        .advisories()
                        .get(1)
                        .locate(FieldPath.parse("/text/en/vulnerabilities/sshd-reports/impact"))))
                .isEqualTo("en.md:11:4+12");
    }

    @Test
    void locatesFieldsOfSiteRegisterAndPages() {
        ContentTree tree = content.read();

        assertThat(place(tree.site().locate(FieldPath.parse("/title/en"), 0, 7)))
                .isEqualTo("site.yaml:4:32+7");
        assertThat(place(tree.register().locate(FieldPath.parse("/families/0/products/0/versions/3/version"))))
                .isEqualTo("products.yaml:17:23+4");
        PageSource page = tree.pages().get(1);
        assertThat(place(page.locate(FieldPath.parse("/date")))).isEqualTo("process.md:4:6+10");
        assertThat(place(page.locate(FieldPath.parse("/body"), 3, 4))).isEqualTo("process.md:7:4+4");
        assertThat(tree.lines().line(page.locate(FieldPath.parse("/title")).file(), 1))
                .hasValue("title=漏洞响应流程");
        assertThat(tree.lines().line(root + "/../secret", 1)).isEmpty();
    }

    @Test
    void locatesBehindFrontMatterAsInTheFile() throws IOException {
        content.write(
                SA + "en.md", "---\ntranslates:\n  summary: '0f3a5c77ab120d9e'\n---\n\n## Summary\n\nOne\ntwo 3.\n");
        AdvisorySource source = content.read().advisories().get(0);

        assertThat(text(source.advisory().orElseThrow(), ENGLISH).translates())
                .containsEntry("summary", "0f3a5c77ab120d9e");
        assertThat(place(source.locate(FieldPath.parse("/text/en/summary"), 8, 20)))
                .isEqualTo("en.md:9:5+2");
        assertThat(place(source.locate(FieldPath.parse("/text/en/translates/summary"))))
                .isEqualTo("en.md:3:3+7");
    }

    @Test
    void readsEverythingElseWhenFilesAreBroken() throws IOException {
        content.write(SA + "advisory.yaml", "id: [")
                .write("pages/en/process.md", "x")
                .write("products.yaml", "");

        ContentTree tree = content.read();

        assertThat(content.found())
                .satisfiesExactly(
                        yaml -> assertThat(yaml)
                                .startsWith(SA + "advisory.yaml:")
                                .contains("yaml-syntax"),
                        page -> assertThat(page).startsWith("pages/en/process.md:1:1+1 missing-page-header"),
                        register -> assertThat(register).startsWith("products.yaml:1:1+1 empty-file"));
        assertThat(tree.register().value()).isEmpty();
        assertThat(tree.advisories().get(0).advisory()).isEmpty();
        assertThat(tree.advisories().get(1).advisory()).isPresent();
    }

    @Test
    void checksWhatItCanWithoutSettings() throws IOException {
        Files.delete(content.path("site.yaml"));
        content.change(SA + "advisory.yaml", "kind: SA", "kind: SB").change(SN + "zh-CN.md", "恶意代码", "<u>恶意代码</u>");

        assertThat(content.findings())
                .extracting(finding -> finding.rule())
                .containsExactly("missing-file", "unknown-value", "raw-html", "raw-html");
    }

    @Test
    void takesBytesThatNoEditorShouldWriteForFindings() throws IOException {
        content.write(SA + "en.md", "\uFEFF## Summary\r\n\r\nText.\r\n")
                .write(SA + "zh-CN.md", new byte[] {'#', '#', ' ', (byte) 0xED, (byte) 0xA0, (byte) 0x80})
                .write(SN + "zh-CN.md", "## 概述\n\n零\u0000字节。\n")
                .write(SN + "en.md", new byte[10 << 20])
                .write("pages/en/process.md", "[".repeat(5_000))
                .write("site.yaml", "a: ".repeat(2) + "[".repeat(100_000));

        assertThat(content.findings())
                .extracting(finding -> finding.rule())
                .contains("byte-order-mark", "crlf-line-ends", "invalid-utf-8", "control-character", "file-too-large");
    }

    @Test
    void readsTextWithByteOrderMarkAndCarriageReturnsAllTheSame() throws IOException {
        content.write(SA + "en.md", "\uFEFF---\r\ntranslates: {}\r\n---\r\n## Summary\r\n\r\nText.\r\n");

        assertThat(text(advisory(content.read(), 0), ENGLISH).field(TextField.SUMMARY))
                .hasValue("Text.");
    }

    @Test
    void refusesLinksAndWhatDoesNotBelong() throws IOException {
        Files.createSymbolicLink(content.path(SN + "images"), root);
        Files.createSymbolicLink(content.path("advisories/2023"), content.path("advisories"));
        Files.createSymbolicLink(content.path(SA + "loop"), Path.of("loop"));
        Files.delete(content.path(SN + "advisory.yaml"));
        content.write(SN + "advisory.yaml/x", "")
                .write(SA + "fr.md", "## Résumé\n")
                .write(SA + "EN.md", "")
                .write(SA + "next", "")
                .write("advisories/2024/漏洞 说明.docx", "")
                .write("advisories/2024/nul/advisory.yaml", "")
                .write("advisories/notes/x", "")
                .write("pages/fr/x.md", "")
                .write("pages/en/con.md", "")
                .write("product.yaml", "")
                .write(".gitkeep", "")
                .write(SA + ".DS_Store", "");

        assertThat(content.found())
                .contains(
                        "advisories/2023:1:1+1 symbolic-link [2023]",
                        "advisories/2024/nul:1:1+1 invalid-identifier [nul]",
                        "advisories/2024/漏洞 说明.docx:1:1+1 unexpected-file [漏洞 说明.docx, —]",
                        "advisories/notes:1:1+1 unexpected-file [notes, “2026”]",
                        "pages/en/con.md:1:1+1 invalid-identifier [con]",
                        "product.yaml:1:1+1 unexpected-file [product.yaml, “products.yaml”, “site.yaml”, “advisories”, “pages”, “keys”]",
                        SA
                                + "fr.md:1:1+1 unexpected-file [fr.md, “en.md”, “zh-CN.md”, “next”, “images”, “advisory.yaml”, “advisory.csaf.json”, “advisory.csaf.en.json”]",
                        SA + "next:1:1+1 file-and-folder-confused [next]",
                        SN + "advisory.yaml:1:1+1 file-and-folder-confused [advisory.yaml]",
                        SN + "images:1:1+1 symbolic-link [images]")
                .anyMatch(finding -> finding.startsWith(SA + "loop:1:1+1 symbolic-link"))
                .noneMatch(finding -> finding.contains(".DS_Store") || finding.contains(".gitkeep"));
    }

    @Test
    void survivesFileNamesThatNoReportCanShow() throws IOException {
        Assumptions.assumeFalse(
                System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows"));
        content.write("advisories/2024/a\\b/zh-CN.md", "")
                .write("line\nbreak", "")
                .write("\u202Eturned", "");

        assertThat(content.findings())
                .extracting(finding -> finding.rule())
                .containsExactlyInAnyOrder(
                        "unexpected-file", "unexpected-file", "invalid-identifier", "missing-file", "empty-file");
    }

    @Test
    void findsTheSameInTheSameOrderWhateverTheNumberOfThreads() throws IOException {
        for (int i = 100; i < 300; i++) {
            content.write("advisories/2024/CB-SA-2024-0" + i + "/advisory.yaml", "id: " + i + "\nx: 1\n");
        }
        List<String> parallel = content.found();
        var one = Executors.newSingleThreadExecutor();
        try {
            assertThat(SampleContent.read(root, one).findings().stream().map(content::shown))
                    .containsExactlyElementsOf(parallel)
                    .hasSizeGreaterThan(1_000);
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void confirmsATranslationAndLeavesTheRestOfTheFileAlone() throws IOException {
        AdvisorySource source = content.read().advisories().get(0);
        var digests = TranslationDigests.of(source.advisory().orElseThrow(), CHINESE);
        String before = content.text(SA + "en.md");

        assertThat(TranslationConfirmation.confirm(source, ENGLISH, digests)).isTrue();
        assertThat(TranslationConfirmation.confirm(source, ENGLISH, digests)).isFalse();
        assertThat(TranslationConfirmation.confirm(source, new LanguageTag("fr"), digests))
                .isFalse();

        assertThat(content.text(SA + "en.md")).endsWith("\n---\n\n" + before);
        Advisory confirmed = advisory(content.read(), 0);
        assertThat(content.findings()).isEmpty();
        assertThat(text(confirmed, ENGLISH).translates())
                .isEqualTo(digests)
                .containsKeys("/title", "/revision_history/1/summary", "/vulnerabilities/0/title", "summary", "impact");
    }

    @Test
    void replacesFrontMatterThatIsThereByteForByte() throws IOException {
        byte[] rest = "\n## Summary\n\n\u00e9 e\u0301  \n\n---\n".getBytes(StandardCharsets.UTF_8);
        byte[] head = "---\ntranslates: {}\n---\n".getBytes(StandardCharsets.UTF_8);
        byte[] file = Arrays.copyOf(head, head.length + rest.length);
        System.arraycopy(rest, 0, file, head.length, rest.length);
        content.write(SA + "en.md", file);
        AdvisorySource source = content.read().advisories().get(0);

        TranslationConfirmation.confirm(source, ENGLISH, Map.of("summary", "0123456789012345"));

        assertThat(content.text(SA + "en.md"))
                .isEqualTo("---\ntranslates:\n  'summary': '0123456789012345'\n---\n"
                        + new String(rest, StandardCharsets.UTF_8));
    }

    private static Advisory advisory(ContentTree tree, int index) {
        return tree.advisories().get(index).advisory().orElseThrow();
    }

    private static AdvisoryText text(Advisory advisory, LanguageTag language) {
        return Optional.ofNullable(advisory.text().get(language)).orElseThrow();
    }

    private static String place(SourceSpan span) {
        return "%s:%d:%d+%d"
                .formatted(
                        span.file().substring(span.file().lastIndexOf('/') + 1),
                        span.line(),
                        span.column(),
                        span.length());
    }

    private static String headingsNearest(String heading) {
        return Nearest.quoted(
                heading,
                List.of(
                        "概述",
                        "漏洞描述",
                        "影响",
                        "触发条件",
                        "技术细节",
                        "漏洞利用情况",
                        "规避措施",
                        "修复版本获取",
                        "检测方法",
                        "常见问题",
                        "说明",
                        "CVE-2024-6387"));
    }
}
