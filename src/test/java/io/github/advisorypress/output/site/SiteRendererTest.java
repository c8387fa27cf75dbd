package io.github.advisorypress.output.site;

import static io.github.advisorypress.output.site.SampleSite.DE;
import static io.github.advisorypress.output.site.SampleSite.EN;
import static io.github.advisorypress.output.site.SampleSite.ZH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Site;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SiteRendererTest {
    private static final String ADVISORY = "advisories/CB-SA-2024-0001/index.html";

    private final Path content;

    SiteRendererTest(@TempDir Path content) {
        this.content = content;
    }

    @BeforeEach
    void writeProse() throws IOException {
        page("zh-CN", "contact", "联系我们", "20", "## 邮件\n\n请见[流程](../process/index.html)。");
        page("zh-CN", "process", "响应流程", "10", "正文 <b>不是标签</b>。");
        page("en", "contact", "Contact", "20", "Please write.");
        page("en", "process", "Response process", "10", "Five phases.");
    }

    private void page(String language, String name, String title, String order, String body) throws IOException {
        Path file = content.resolve(language).resolve(name + ".md");
        Files.createDirectories(content.resolve(language));
        Files.writeString(
                file,
                "title=" + title + "\ntype=page\nstatus=published\ndate=2026-03-01\norder=" + order + "\n~~~~~~\n"
                        + body + "\n");
    }

    private RenderedSite render() {
        return RenderedSite.of(SampleSite.site(ZH, EN), SampleSite.advisories(), content, 2);
    }

    @Test
    void standsInBothLanguagesUnderTheSamePaths() {
        List<String> pages = render().pages();

        assertThat(pages)
                .contains(
                        "404.html",
                        "index.html",
                        ADVISORY,
                        "advisories/index.html",
                        "years/2024/index.html",
                        "years/2025/index.html",
                        "pages/contact/index.html");
        List<String> chinese = pages.stream()
                .filter(path -> !path.startsWith("en/") && !path.equals("404.html"))
                .toList();
        assertThat(pages).containsAll(chinese.stream().map(path -> "en/" + path).toList());
        assertThat(pages).hasSize(2 * chinese.size() + 1);
    }

    @Test
    void saysBeforehandHowManyPagesThereWillBe() {
        Site site = SampleSite.site(ZH, EN);
        var rendered = new AtomicInteger();
        var renderer = new SiteRenderer(
                site,
                new io.github.advisorypress.text.LabelsReader(null).read(site),
                null,
                content,
                new io.github.advisorypress.output.site.jbake.JBakeEngine(null, 1));
        var edition = SampleSite.edition(site, SampleSite.advisories());

        renderer.render(edition, file -> {}, rendered::addAndGet);

        assertThat(renderer.pages(edition))
                .isEqualTo(rendered.get())
                .isEqualTo(render().pages().size());
    }

    @Test
    void givesEveryPageOneHeadingItsLanguageAndIdsThatAreUnique() {
        RenderedSite site = render();
        for (String path : site.pages()) {
            Document page = site.page(path);
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.select("html").attr("lang")).as(path).isEqualTo(path.startsWith("en/") ? "en" : "zh-CN");
            List<String> ids = page.select("[id]").eachAttr("id");
            assertThat(ids).as(path).doesNotHaveDuplicates();
            assertThat(page.title()).as(path).isNotBlank();
            assertThat(site.text(path)).as(path).startsWith("<!DOCTYPE html>");
            int level = 1;
            for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
                int own = Integer.parseInt(heading.tagName().substring(1));
                assertThat(own).as(path + ": " + heading.text()).isLessThanOrEqualTo(level + 1);
                level = own;
            }
        }
    }

    @Test
    void linksOnlyToWhatExists() {
        RenderedSite site = render();
        for (String path : site.pages()) {
            if (path.equals("404.html")) {
                continue;
            }
            for (Element link : site.page(path).select("a[href], link[rel=stylesheet], link[rel=icon], img")) {
                String href = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                if (href.matches("[a-z]+:.*")) {
                    continue;
                }
                assertThat(href).as(path).doesNotStartWith("/");
                URI target = URI.create("/" + path).resolve(href);
                String file = target.getPath().substring(1);
                if (isMadeByOthers(file)) {
                    continue;
                }
                assertThat(site.files()).as(path + " -> " + href).containsKey(file);
                if (target.getFragment() != null) {
                    assertThat(site.page(file).getElementById(target.getFragment()))
                            .as(path + " -> " + href)
                            .isNotNull();
                }
            }
        }
    }

    private static boolean isMadeByOthers(String path) {
        return path.matches("(en/)?(feeds|data)/.*|\\.well-known/csaf/.*|vex/.*");
    }

    @Test
    void asksNobodyElseForAnythingAndNeedsNoScript() {
        RenderedSite site = render();
        for (String path : site.pages()) {
            Document page = site.page(path);
            assertThat(page.select("script, iframe, object, embed, style, [style]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("link[rel=stylesheet]")).as(path).hasSize(1);
            for (Element resource : page.select("[src], link[rel=stylesheet], link[rel=icon]")) {
                assertThat(resource.hasAttr("src") ? resource.attr("src") : resource.attr("href"))
                        .as(path)
                        .doesNotContain(":")
                        .doesNotStartWith("//");
            }
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .as(path)
                    .startsWith("default-src 'none'; style-src 'self';");
            page.getAllElements().forEach(element -> element.attributes()
                    .forEach(attribute -> assertThat(attribute.getKey().toLowerCase(Locale.ROOT))
                            .as(path)
                            .doesNotStartWith("on")));
        }
        assertThat(site.text("css/site.css")).doesNotContain("url(", "@import");
    }

    @Test
    void namesTheSamePageInEveryLanguageForMachinesAndReaders() {
        Document english = render().page("en/" + ADVISORY);

        assertThat(english.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://psirt.capebay.example/en/advisories/CB-SA-2024-0001/");
        assertThat(english.select("link[hreflang=zh-CN]").attr("href"))
                .isEqualTo("https://psirt.capebay.example/advisories/CB-SA-2024-0001/");
        assertThat(english.select("link[hreflang=x-default]").attr("href"))
                .isEqualTo("https://psirt.capebay.example/advisories/CB-SA-2024-0001/");
        assertThat(english.select(".language-switch a[hreflang=zh-CN]").attr("href"))
                .isEqualTo("../../../advisories/CB-SA-2024-0001/index.html");
        assertThat(english.select("link[type=application/rss+xml]").get(0).attr("href"))
                .isEqualTo("../../../en/feeds/rss.xml");
    }

    @Test
    void saysOnEveryTranslatedPageThatTheOtherLanguagePrevailsAndLinksToIt() {
        RenderedSite site = render();
        for (String path : site.pages()) {
            Elements notice = site.page(path).select(".prevailing-notice");
            if (path.startsWith("en/")) {
                assertThat(notice.text()).as(path).contains("the Chinese version prevails");
                assertThat(URI.create("/" + path)
                                .resolve(notice.select("a").attr("href"))
                                .getPath())
                        .isEqualTo("/" + path.substring(3));
            } else {
                assertThat(notice).as(path).isEmpty();
            }
        }
    }

    @Test
    void putsTheUpdateDateAtTheFootOfEveryPage() {
        RenderedSite site = render();

        assertThat(site.page("pages/contact/index.html")
                        .select(".page-updated time")
                        .attr("datetime"))
                .isEqualTo("2026-03-01");
        assertThat(site.page(ADVISORY).select("footer time").attr("datetime")).isEqualTo("2024-07-09T23:30:00Z");
        assertThat(site.page(ADVISORY).select("footer time").text()).isEqualTo("2024年7月9日");
        assertThat(site.page("en/" + ADVISORY).select("footer time").text()).isEqualTo("9 July 2024");
    }

    @Test
    void tellsABulletinInTheOrderOfReadingWithTheSameAnchorsInBothLanguages() {
        RenderedSite site = render();
        List<String> chinese = site.page(ADVISORY).select("main [id]").eachAttr("id");
        List<String> english = site.page("en/" + ADVISORY).select("main [id]").eachAttr("id");

        assertThat(english).isEqualTo(chinese);
        assertThat(chinese)
                .containsSubsequence(
                        "summary",
                        "affected",
                        "not-affected",
                        "fixed-software",
                        "mitigations",
                        "vulnerabilities",
                        "CVE-2024-6387",
                        "faq",
                        "acknowledgments",
                        "references",
                        "related",
                        "revisions",
                        "documents",
                        "contact");
    }

    @Test
    void putsTheRemedyBesideEachAffectedProduct() {
        Document page = render().page(ADVISORY);
        List<String> rows = page.select("#affected tbody tr").eachText();

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0))
                .contains("EG500 网关", ">=3.0.0 <3.10.0", "3.9.0", "3.10.0", "升级到 3.10.0", "2022-12-31 已停止支持");
        assertThat(rows.get(1)).contains("CapeVault", "5.0", "暂无修复", "计划在 5.2 版本中修复，预计不晚于 2024年9月30日 发布。");
        assertThat(rows.get(2)).contains("Legacy", "所有版本", "无修复计划", "请更换产品");
        assertThat(page.select("#not-affected tbody tr").text()).contains("CapeVault", "5.1", "组件不存在");
        assertThat(page.select("#mitigations").text()).contains("限制访问", "正文 workaround");
    }

    @Test
    void tellsVulnerabilitiesApartWhereThereAreSeveral() {
        Document page = render().page("advisories/CB-SA-2025-0002/index.html");

        assertThat(page.select("#affected tbody tr")).hasSize(3);
        assertThat(page.select("#affected tbody tr")
                        .get(0)
                        .select(".product-table__vulnerabilities a")
                        .eachAttr("href"))
                .containsExactly("#CVE-2024-6387", "#CVE-2024-6409");
        assertThat(page.select("article.vulnerability").eachAttr("id"))
                .containsExactly("CVE-2024-6387", "CVE-2024-6409");
    }

    @Test
    void showsEachVoiceOfSeverityForItself() {
        Document page = render().page("advisories/CB-SA-2025-0002/index.html");

        assertThat(page.select(".advisory-header__severity").text()).isEqualTo("严重程度 严重");
        assertThat(page.select(".advisory-header .facts").text()).contains("CVSS 最高评分 高8.1", "影响广泛。");
        assertThat(page.select("#CVE-2024-6387").text())
                .contains("高危（CNNVD）", "立即处置", "CWE-364", "Signal Handler Race Condition", "CNNVD-202407-017");
    }

    @Test
    void saysInWordsWhatTheVectorSays() {
        RenderedSite site = render();

        assertThat(site.page(ADVISORY).select(".score").text())
                .contains("CVSS 3.1", "攻击途径 网络", "时间评分", "利用代码成熟度 功能可用", "CVSS 4.0", "攻击前提 无");
        assertThat(site.page("en/" + ADVISORY).select(".score").text()).contains("Attack vector Network");
    }

    @Test
    void saysOfANoticeWhatIsInvestigatedAndWhenMoreComes() {
        Document page = render().page("en/advisories/CB-SN-2024-0001/index.html");

        assertThat(page.select(".banner").text()).contains("This bulletin is interim", "Next update by 1 August 2024.");
        assertThat(page.select("#investigation").text()).contains("EG500 Gateway", "All versions");
        assertThat(page.select("#affected")).isEmpty();
    }

    @Test
    void linksRelatedBulletinsFromBothSides() {
        RenderedSite site = render();

        assertThat(site.page(ADVISORY).select("#related a").attr("href"))
                .isEqualTo("../../advisories/CB-SN-2024-0001/index.html");
        assertThat(site.page("advisories/CB-SN-2024-0001/index.html")
                        .select(".banner[data-tone=superseded] a")
                        .attr("href"))
                .isEqualTo("../../advisories/CB-SA-2024-0001/index.html");
    }

    @Test
    void saysAboveEverythingThatABulletinIsWithdrawn() {
        Document page = render().page("advisories/CB-SN-2025-0003/index.html");

        assertThat(page.select("main > *").get(0).attr("data-tone")).isEqualTo("withdrawn");
        assertThat(page.select("main > *").get(0).text()).contains("本公告已撤回");
    }

    @Test
    void escapesHostileTextAndKeepsItFromTurningWhatStandsBesideIt() {
        RenderedSite site = render();
        for (String path : site.pages()) {
            assertThat(site.text(path)).as(path).doesNotContain("<script", "\u202E");
        }
        assertThat(site.page("advisories/CB-SN-2025-0003/index.html")
                        .select("h1")
                        .text())
                .isEqualTo("<script>alert(\"x\")</script> & 'y' \uFFFDtxt.exe");
        assertThat(site.page("pages/process/index.html").select(".prose b")).isEmpty();
    }

    @Test
    void saysWhenItShowsTheOtherLanguage() {
        RenderedSite site = render();
        Document page = site.page("en/advisories/CB-SA-2025-0002/index.html");

        assertThat(page.select("#summary .prose").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.select(".banner[data-tone=note]").text()).contains("not yet translated");
        assertThat(site.page("en/" + ADVISORY).select(".banner[data-tone=note]"))
                .isEmpty();
    }

    @Test
    void offersTheSameBulletinForMachines() {
        Document page = render().page("en/" + ADVISORY);

        assertThat(page.select("#documents a").eachAttr("href"))
                .containsExactly(
                        "../../../.well-known/csaf/white/2024/cb-sa-2024-0001-en.json",
                        "../../../.well-known/csaf/white/2024/cb-sa-2024-0001.json",
                        "../../../vex/CB-SA-2024-0001.cdx.json");
    }

    @Test
    void offersNoDocumentInALanguageThatTheBulletinDoesNotSpeak() {
        Document page = render().page("en/advisories/CB-SA-2025-0002/index.html");

        assertThat(page.select("#documents a").eachAttr("href"))
                .containsExactly(
                        "../../../.well-known/csaf/white/2025/cb-sa-2025-0002.json",
                        "../../../vex/CB-SA-2025-0002.cdx.json");
    }

    @Test
    void listsWhatChangedLastFirstAndYearsByTheFirstRelease() {
        RenderedSite site = render();

        assertThat(site.page("index.html").select("#latest ~ table tbody code").eachText())
                .containsExactly("CB-SN-2025-0003", "CB-SA-2025-0002", "CB-SA-2024-0001", "CB-SN-2024-0001");
        assertThat(site.page("years/2024/index.html").select("tbody code").eachText())
                .containsExactly("CB-SA-2024-0001", "CB-SN-2024-0001");
        assertThat(site.page("advisories/index.html").select("h2").eachText())
                .containsExactly("2025 2 份公告", "2024 2 份公告");
    }

    @Test
    void ordersThePagesOfProse() {
        assertThat(render().page("index.html").select(".site-navigation a").eachText())
                .containsExactly("最新公告", "全部公告", "响应流程", "联系我们");
    }

    @Test
    void mapsEveryPageForSearchEngines() {
        RenderedSite site = render();
        Document map = org.jsoup.Jsoup.parse(site.text("sitemap.xml"), org.jsoup.parser.Parser.xmlParser());

        assertThat(map.select("url")).hasSize(site.pages().size() - 1);
        assertThat(map.select("loc").eachText()).contains("https://psirt.capebay.example/en/pages/contact/");
        assertThat(map.select("url").get(0).select("xhtml|link")).hasSize(2);
        assertThat(site.text("robots.txt")).contains("Sitemap: https://psirt.capebay.example/sitemap.xml");
    }

    @Test
    void standsUnderAPath() {
        RenderedSite site = RenderedSite.of(
                SampleSite.site("https://www.capebay.example/psirt", ZH, EN), SampleSite.advisories(), content, 1);

        assertThat(site.page("404.html").select("link[rel=stylesheet]").attr("href"))
                .isEqualTo("/psirt/css/site.css");
        assertThat(site.page("404.html").select("main a").eachAttr("href"))
                .containsExactly("/psirt/index.html", "/psirt/en/index.html");
        assertThat(site.page(ADVISORY).select("link[rel=stylesheet]").attr("href"))
                .isEqualTo("../../css/site.css");
    }

    @Test
    void givesTheSameBytesWhateverTheOrderTheThreadsTheLocaleAndTheZone() {
        RenderedSite expected = render();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            List<Advisory> shuffled = new ArrayList<>(SampleSite.advisories());
            Collections.reverse(shuffled);
            RenderedSite other = RenderedSite.of(SampleSite.site(ZH, EN), shuffled, content, 1);

            assertThat(other.files().keySet()).isEqualTo(expected.files().keySet());
            expected.files()
                    .keySet()
                    .forEach(path -> assertThat(other.text(path)).as(path).isEqualTo(expected.text(path)));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void isAsGoodForASiteInOneOtherLanguage() throws IOException {
        page("de", "contact", "Kontakt", "1", "Bitte schreiben Sie.");
        Files.createDirectories(content.resolve("only"));
        Files.move(content.resolve("de"), content.resolve("only/de"));

        RenderedSite site = RenderedSite.of(SampleSite.site(DE), SampleSite.advisories(), content.resolve("only"), 1);

        Document page = site.page(ADVISORY);
        assertThat(page.select("link[hreflang], .language-switch, .prevailing-notice"))
                .isEmpty();
        assertThat(page.select("#affected h2").text()).isEqualTo("Betroffene Produkte und Korrekturen");
        assertThat(page.select("footer time").text()).isEqualTo("9. Juli 2024");
    }

    @Test
    void refusesAPageInALanguageThatTheSiteDoesNotHave() throws IOException {
        page("de", "contact", "Kontakt", "1", "Bitte schreiben Sie.");

        assertThatThrownBy(this::render).isInstanceOf(SiteException.class).hasMessageContaining("no language de");
    }

    @Test
    void letsAProjectReplaceATemplateAStyleAndALabelAndAddAssets() throws IOException {
        Path templates = content.resolve("own-templates");
        Files.createDirectories(templates.resolve("component/prevailing-notice"));
        Files.createDirectories(templates.resolve("labels"));
        Files.writeString(
                templates.resolve("component/prevailing-notice/prevailing-notice.ftlh"),
                "<#macro prevailingNotice prevailing><p class=\"own\">${prevailing.sentence}</p></#macro>");
        Files.writeString(templates.resolve("labels/zh-CN.properties"), "kind.sa=安全预警\n");
        Path assets = content.resolve("own-assets");
        Files.createDirectories(assets.resolve("css"));
        Files.createDirectories(assets.resolve("img/draft"));
        Files.writeString(assets.resolve("css/tokens.css"), ":root { --own: 1px; }");
        Files.writeString(assets.resolve("img/logo.svg"), "<svg/>");
        Files.writeString(assets.resolve("img/draft/.jbakeignore"), "");
        Files.writeString(assets.resolve("img/draft/secret.svg"), "<svg/>");
        Path prose = content.resolve("none");

        RenderedSite site =
                RenderedSite.of(SampleSite.site(ZH, EN), SampleSite.advisories(), prose, templates, assets, 1);

        assertThat(site.page("en/index.html").select("p.own").text()).contains("prevails");
        assertThat(site.page(ADVISORY).select(".advisory-header .kind").text()).isEqualTo("安全预警");
        assertThat(site.text("css/site.css")).contains("--own: 1px").doesNotContain("--harbour:");
        Set<String> assetsOfSite = new HashSet<>(site.files().keySet());
        assertThat(assetsOfSite)
                .contains("img/logo.svg", "img/icon.svg")
                .doesNotContain("img/draft/secret.svg", "css/tokens.css");
    }
}
