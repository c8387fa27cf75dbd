package io.github.advisorypress.output.site;

import static io.github.advisorypress.output.site.SampleSite.EN;
import static io.github.advisorypress.output.site.SampleSite.ZH;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.output.site.RevisionPage.Line;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RevisionPagesTest {
    private static final String FIRST = "advisories/CB-SA-2024-0001/revisions/1/index.html";
    private static final String SECOND = "advisories/CB-SA-2024-0001/revisions/2/index.html";

    private final RenderedSite site;

    RevisionPagesTest(@TempDir Path prose) {
        this.site = RenderedSite.of(SampleSite.site(ZH, EN), SampleSite.advisories(), prose, 2);
    }

    private static List<String> rows(Document page) {
        return page.select(".change-table tbody tr").stream()
                .map(row -> row.select("th, td").eachText().stream().collect(Collectors.joining(" | ")))
                .toList();
    }

    @Test
    void saysInTheReadersWordsWhatChanged() {
        Document page = site.page(SECOND);

        assertThat(page.select("h1").text()).isEqualTo("第 2 版修订");
        assertThat(rows(page))
                .containsExactly(
                        "公告",
                        "状态 | 临时 | 最终",
                        "标题 | <b>旧标题</b> | 网关漏洞",
                        "下次更新 | 2024-07-12 | （无）",
                        "相关公告：CB-SN-2024-0001 | （无） | 前序公告",
                        "CVE-2024-6387",
                        "CVSS 评分 | （无） | 8.1（高），CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H/E:F/RL:O/RC:C",
                        "CVSS 评分 | （无） | 9.2（严重），CVSS:4.0/AV:N/AC:H/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N",
                        "EG500 网关 3.10.0 | 调查中 | 已修复");
        assertThat(page.select(".revision-layout__remarks").text()).isEqualTo("以下为与第 1 版（2024年7月5日）相比的变更。");
        assertThat(page.select(".facts").text()).contains("2024年7月9日 23:30（UTC）", "说明 修订", "理由 经复核");
    }

    @Test
    void marksTheChangedWordsOfTheReadersLanguageOnly() {
        Document chinese = site.page(SECOND);
        Document english = site.page("en/" + SECOND);

        assertThat(chinese.select(".changed-text__heading").eachText()).containsExactly("概述", "常见问题");
        assertThat(chinese.select("del").eachText()).containsExactly("旧");
        assertThat(chinese.select("ins").eachText()).startsWith("正");
        assertThat(chinese.text()).doesNotContain("Old text");
        assertThat(english.select("del").eachText()).containsExactly("Old text");
        assertThat(english.select("ins").eachText()).startsWith("Text");
        assertThat(english.text()).doesNotContain("旧文");
        assertThat(rows(english)).contains("EG500 Gateway 3.10.0 | Under investigation | Fixed");
    }

    @Test
    void saysOfAFirstRevisionThatItIsOneAndOfOthersWithoutAForerunnerThatItIsUnknown() {
        assertThat(site.page(FIRST).select(".revision-layout").text()).isEqualTo("这是本公告的首个版本，没有可供比较的更早修订。");
        assertThat(site.pages())
                .contains("advisories/CB-SN-2024-0001/revisions/1/index.html")
                .doesNotContain("advisories/CB-SN-2024-0001/revisions/2/index.html");
    }

    @Test
    void leadsToTheBulletinAndToItsNeighbours() {
        assertThat(site.page(SECOND).select(".revision-navigation a").eachAttr("href"))
                .containsExactly(
                        "../../../../advisories/CB-SA-2024-0001/index.html",
                        "../../../../advisories/CB-SA-2024-0001/revisions/1/index.html");
        assertThat(site.page(FIRST).select(".revision-navigation a[rel=next]").eachAttr("href"))
                .containsExactly("../../../../advisories/CB-SA-2024-0001/revisions/2/index.html");
        Document bulletin = site.page("advisories/CB-SA-2024-0001/index.html");
        assertThat(bulletin.select(".revision-table th a").eachAttr("href"))
                .containsExactly(
                        "../../advisories/CB-SA-2024-0001/revisions/2/index.html",
                        "../../advisories/CB-SA-2024-0001/revisions/1/index.html");
        assertThat(bulletin.select(".revision-table__reason").eachText()).containsExactly("理由：经复核");
    }

    @Test
    void standsInTheMapOfTheSiteWithTheDayOfTheRevision() {
        assertThat(site.text("sitemap.xml"))
                .contains(
                        "<loc>https://psirt.capebay.example/advisories/CB-SA-2024-0001/revisions/1/</loc>",
                        "<loc>https://psirt.capebay.example/en/advisories/CB-SA-2024-0001/revisions/2/</loc>");
    }

    @Test
    void namesNoBulletinThatIsNotPublished() {
        site.pages().forEach(path -> assertThat(site.text(path)).as(path).doesNotContain("CB-SA-2099-0001"));
    }

    private static String show(List<Line> lines) {
        return lines.stream()
                .map(line -> line.skipped()
                        ? "..."
                        : line.parts().stream()
                                .map(part -> switch (part.kind()) {
                                    case "removed" -> "[-" + part.text() + "-]";
                                    case "added" -> "{+" + part.text() + "+}";
                                    default -> part.text();
                                })
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void leavesOutWhatDidNotChangeExceptTheNearestLines() {
        String before = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> "Paragraph number " + i)
                .collect(Collectors.joining("\n\n"));

        assertThat(show(ChangedTexts.lines(before, before.replace("number 5", "of place 5"))))
                .isEqualTo("...\nParagraph number 4\nParagraph [-number-]{+of place+} 5\nParagraph number 6\n...");
    }

    @Test
    void showsMarkupOnlyWhereNothingElseChanged() {
        assertThat(show(ChangedTexts.lines("Use **ssh**.", "Use `ssh` now."))).isEqualTo("Use ssh{+ now+}.");
        assertThat(show(ChangedTexts.lines("Use **ssh**.", "Use `ssh`."))).isEqualTo("Use [-**ssh**-]{+`ssh`+}.");
    }

    @Test
    void doesNotMarkLinesThatAreOnlyBrokenElsewhere() {
        assertThat(show(ChangedTexts.lines("one two\nthree four", "one two three\nfour five")))
                .contains("{+ five+}")
                .doesNotContain("[-");
    }
}
