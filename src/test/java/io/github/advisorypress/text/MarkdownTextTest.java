package io.github.advisorypress.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownTextTest {

    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "br",
            "hr",
            "em",
            "strong",
            "code",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "li",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "a",
            "img",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6");
    private static final Set<String> ATTRIBUTES = Set.of("href", "rel", "src", "alt", "title", "start", "class");

    @Test
    void writesCommonMarkAndTables() {
        String html = html("""
                An *attacker* can **run** `code`:

                1. one
                2. two

                | A | B |
                |---|--:|
                | 1 | 2 |

                ```yaml
                a: 1
                ```
                """);

        assertThat(html)
                .contains("<em>attacker</em>", "<strong>run</strong>", "<code>code</code>", "<ol><li>one</li>")
                .contains("<th>A</th>", "<th class=\"align-right\">B</th>", "<td class=\"align-right\">2</td>")
                .contains("<pre><code class=\"language-yaml\">a: 1\n</code></pre>");
    }

    @Test
    void shiftsHeadingsToTheSixthLevelAtMost() {
        var text = MarkdownText.parse("# a\n\n### b\n\n###### c\n");

        assertThat(text.html()).contains("<h1>a</h1>", "<h3>b</h3>", "<h6>c</h6>");
        assertThat(text.html(2)).contains("<h3>a</h3>", "<h5>b</h5>", "<h6>c</h6>");
    }

    @Test
    void marksLinksToOtherSites() {
        assertThat(html("[a](https://a.example/x?y=1) [b](../b/) [c](#c) [d](mailto:psirt@capebay.example)"))
                .contains("<a href=\"https://a.example/x?y&#61;1\" rel=\"noopener noreferrer\">a</a>")
                .contains("<a href=\"../b/\">b</a>", "<a href=\"#c\">c</a>", ">d</a>");
    }

    @Test
    void showsRawHtmlAsItIsWritten() {
        assertThat(Jsoup.parse(html("a <b onclick=x>bold</b>\n\n<script>alert(1)</script>\n"))
                        .text())
                .isEqualTo("a <b onclick=x>bold</b> <script>alert(1)</script>");
    }

    @Test
    void joinsChineseLinesWithoutASpace() {
        var text = MarkdownText.parse("攻击者可以远程\n执行代码，\n**影响** CVE\n编号。\nUse it\nnow\n");

        assertThat(text.plain()).isEqualTo("攻击者可以远程执行代码，影响 CVE 编号。 Use it now");
        assertThat(text.html()).contains("远程执行代码，<strong>影响</strong> CVE\n编号。\nUse it\nnow");
    }

    @Test
    void writesPlainTextWithoutMarkup() {
        String plain = MarkdownText.parse("""
                        # Heading

                        Text with *stress*, `code`, \\*escape\\*, &lt;tag&gt; and
                        a [link](https://a.example/), <https://b.example/>, [in page](#x).

                        - one
                          more
                        - two
                            1. nested

                        3. three

                        > quoted

                        | A | B |
                        |---|---|
                        | 1 | **2** |

                        ```
                        code *here*
                        ```

                        ![diagram](images/a.png) and [ref][r]

                        [r]: https://r.example/ "title"
                        """).plain();

        assertThat(plain).isEqualTo("""
                        Heading
                        Text with stress, code, *escape*, <tag> and a link (https://a.example/), https://b.example/, in page.
                        - one more
                        - two
                          1. nested
                        3. three
                        quoted
                        A | B
                        1 | 2
                        code *here*
                        diagram and ref (https://r.example/)""");
    }

    @Test
    void writesOneLineWhereThereIsOnlyOne() {
        assertThat(MarkdownText.parse("a\n\n- b\n- c").inlinePlain()).isEqualTo("a - b - c");
    }

    @Test
    void keepsMarkdownForCsaf() {
        assertThat(MarkdownText.parse("\r\n \r\n    code\r\n\r\n*text*  \r\nmore\r\n\r\n")
                        .csafText())
                .isEqualTo("    code\n\n*text*  \nmore");
    }

    @Test
    void pointsAtRawHtml() {
        assertThat(MarkdownText.parse("漏洞 <b>x</b>\n\n<div>\ny\n</div>\n\n<!-- c -->\n")
                        .problems())
                .containsExactly(
                        new Problem(Problem.RAW_HTML, 1, 4, 3, "<b>"),
                        new Problem(Problem.RAW_HTML, 1, 8, 4, "</b>"),
                        new Problem(Problem.RAW_HTML, 3, 1, 5, "<div>"),
                        new Problem(Problem.RAW_HTML, 7, 1, 10, "<!-- c -->"));
    }

    @Test
    void findsNothingWhereAnglesAreNotHtml() {
        assertThat(MarkdownText.parse("a < b, `<b>`, &lt;b&gt;, \\<b>\n\n```\n<script>\n```\n<https://a.example/>\n")
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](java&#115;cript:alert(1))",
                "[a](&#106;avascript&colon;alert(1))",
                "[a](java\\script:x)",
                "[a](java&Tab;script:x)",
                "[a](java&NewLine;script:x)",
                "[a](&#1;javascript:x)",
                "[a](&#x200b;javascript:x)",
                "[a](vbscript:x)",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "[a](file:///etc/passwd)",
                "[a](ftp://a.example/)",
                "[a](//a.example/)",
                "[a](/\\\\a.example/)",
                "[a](\\\\\\\\a.example)",
                "<javascript:alert(1)>",
                "<data:text/html,x>",
                "[a][r]\n\n[r]: javascript:x",
                "[unused]: javascript:x",
                "![a](x)[b](javascript:x)"
            })
    void refusesUnsafeLinks(String markdown) {
        var text = MarkdownText.parse(markdown);

        assertThat(text.problems()).extracting(Problem::kind).contains(Problem.UNSAFE_LINK);
        assertThat(Jsoup.parse(text.html()).select("a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](https://a.example/)",
                "[a](http://a.example/)",
                "[a](HTTPS://a.example/)",
                "[a](mailto:psirt@capebay.example)",
                "[a](../CB-SA-2026-0001/)",
                "[a](/en/x?y=a:b)",
                "[a](#a:b)",
                "[a](x/y:z)",
                "<https://a.example/>",
                "<psirt@capebay.example>",
                "[公告](https://a.example/公告)"
            })
    void acceptsSafeLinks(String markdown) {
        var text = MarkdownText.parse(markdown);

        assertThat(text.problems()).isEmpty();
        assertThat(Jsoup.parse(text.html()).select("a[href]")).hasSize(1);
    }

    @Test
    void keepsChineseReadableInTheSourceOfThePage() {
        assertThat(html("漏洞（CVE）：“高危”，𠮷！😀")).isEqualTo("<p>漏洞（CVE）：“高危”，𠮷！😀</p>\n");
    }

    @ParameterizedTest
    @CsvSource({
        "images/a.png,true",
        "images/flow-2.jpeg,true",
        "images/a.svg,false",
        "images/a.png.svg,false",
        "images/../a.png,false",
        "images/a..png,false",
        "../images/a.png,false",
        "/images/a.png,false",
        "https://a.example/a.png,false",
        "'data:image/png;base64,AAAA',false",
        "images/.png,false"
    })
    void acceptsOnlyImagesOfTheAdvisory(String url, boolean accepted) {
        for (String markdown : List.of("![a](" + url + ")", "![a][r]\n\n[r]: " + url)) {
            var text = MarkdownText.parse(markdown);

            assertThat(text.problems().stream()
                            .noneMatch(problem -> problem.kind().equals(Problem.UNSAFE_IMAGE)))
                    .isEqualTo(accepted);
            assertThat(Jsoup.parse(text.html()).select("img").isEmpty()).isNotEqualTo(accepted);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "> ",
                "[",
                "![",
                "*",
                "_",
                "*a ",
                "**a ",
                "*a **b ",
                "- ",
                "* ",
                "1. ",
                "`",
                "`a``",
                "<a ",
                "&",
                "] &amp;",
                "](",
                "[a](",
                "[a][",
                "<!--",
                "|",
                "|a\n|-\n",
                "[a]: b\n\n",
                "[a]: <",
                "\\",
                "\t",
                "\n",
                "> a\n",
                "# a\n",
                "~~~\n",
                "<div>\n",
                "[a]",
                "a@b ",
                "***",
                "[](",
                "[a](b",
                "[a](<b",
                "- a\n",
                "***a***",
                "+ ",
                "-",
                "=",
                "<?",
                "a_b*"
            })
    void endsSoonWhateverIsRepeated(String part) {
        String markdown = part.repeat(200_000 / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            var text = MarkdownText.parse(markdown);
            text.html();
            text.plain();
            MarkdownSections.split(markdown);
        });
    }

    @Test
    void showsATextWithTooMuchMarkupUnformatted() {
        var text = MarkdownText.parse("a\n" + "> ".repeat(10_000) + "<script>");

        assertThat(text.problems()).containsExactly(new Problem(Problem.TOO_DEEP, 2, 1, 1, ""));
        assertThat(Jsoup.parse(text.html()).select("script")).isEmpty();
        assertThat(text.html()).startsWith("<pre>a\n&gt; &gt; ");
    }

    @Test
    void acceptsTheNestingThatPeopleWrite() {
        String nested = "- a\n  - b\n    - c\n      > d\n      > > e\n      > > 1. f\n";

        assertThat(MarkdownText.parse(nested).problems()).isEmpty();
        assertThat(MarkdownText.parse("- ".repeat(60) + "x").problems()).isNotEmpty();
        assertThat(MarkdownText.parse("**a ".repeat(400) + "x" + " a**".repeat(400))
                        .problems())
                .isNotEmpty();
    }

    @Test
    void letsNothingUnsafeThrough() {
        String[] parts = {
            "<",
            ">",
            "script",
            "<script>",
            "</script>",
            "<img src=x onerror=alert(1)>",
            "javascript:",
            "java\tscript:",
            "onload=",
            "\"",
            "'",
            "`",
            "```\n",
            "[",
            "]",
            "(",
            ")",
            "![",
            "](",
            "](javascript:x)",
            "\n",
            "\n\n",
            "    ",
            "# ",
            "- ",
            "1. ",
            "> ",
            "|",
            "|a|b|\n|-|-|\n",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<style>",
            "<svg/onload=x>",
            "<a href='javascript:x'>",
            "&#106;",
            "&lt;",
            "\\",
            "*",
            "**",
            "_",
            "漢",
            "\uD83D\uDE00",
            "\uD800",
            "\u0000",
            "\u202E",
            "<math><mi//xlink:href=\"data:x\">",
            "[x]: data:x\n",
            "[x]",
            "<http://a.example/\"onclick=\"x>",
            "<textarea>",
            "{{",
            "data:text/html,",
            "images/a.png",
            "a",
            " ",
            "\t",
            "\r"
        };
        var random = new Random(20260305);
        for (int i = 0; i < 3_000; i++) {
            var markdown = new StringBuilder();
            for (int length = random.nextInt(16); length > 0; length--) {
                markdown.append(parts[random.nextInt(parts.length)]);
            }
            var text = MarkdownText.parse(markdown.toString());
            text.plain();
            text.csafText();
            assertIsSafe(text.html(random.nextInt(6)), markdown.toString());
            MarkdownSections.split(markdown.toString());
        }
    }

    @Test
    void digestsWhatIsSaidAndNotHowItIsStored() {
        String digest = MarkdownText.digest("Détails\n\nUpgrade");

        assertThat(digest).matches("[0-9a-f]{16}");
        assertThat(MarkdownText.digest("\r\nDe\u0301tails  \r\n\t\r\nUpgrade\r\n"))
                .isEqualTo(digest);
        assertThat(MarkdownText.digest("Détails\n\nupgrade")).isNotEqualTo(digest);
        assertThat(MarkdownText.digest("")).isEqualTo("e3b0c44298fc1c14");
    }

    private static void assertIsSafe(String html, String markdown) {
        for (Element element : Jsoup.parseBodyFragment(html).body().select("*:not(body)")) {
            assertThat(ELEMENTS).as(markdown).contains(element.tagName());
            for (Attribute attribute : element.attributes()) {
                assertThat(ATTRIBUTES).as(markdown).contains(attribute.getKey());
                String value = attribute.getValue().toLowerCase(Locale.ROOT);
                if (Set.of("href", "src").contains(attribute.getKey())) {
                    assertThat(value.replaceAll("[\\s\\p{Cntrl}]", ""))
                            .as(markdown)
                            .doesNotStartWith("javascript:")
                            .doesNotStartWith("data:")
                            .doesNotStartWith("//");
                }
            }
        }
    }

    private static String html(String markdown) {
        return MarkdownText.parse(markdown).html();
    }
}
