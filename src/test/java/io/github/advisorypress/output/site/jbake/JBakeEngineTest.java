package io.github.advisorypress.output.site.jbake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.advisorypress.model.LanguageTag;
import io.github.advisorypress.output.OutputFile;
import io.github.advisorypress.output.site.PageType;
import io.github.advisorypress.output.site.Prose;
import io.github.advisorypress.output.site.SiteException;
import io.github.advisorypress.output.site.SitePage;
import io.github.advisorypress.text.Labels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JBakeEngineTest {
    private static final Labels LABELS = new Labels(new LanguageTag("en"), Map.of("kind.sa", "Advisory"));

    private final Path folder;

    JBakeEngineTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** What a template of these tests sees. */
    public record View(String title, List<String> items, int count) {}

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<Prose> crawl() {
        return new JBakeEngine(null, 1).crawl(folder);
    }

    private static String header(String title) {
        return "title=" + title + "\ntype=page\nstatus=published\ndate=2026-03-01\n~~~~~~\n";
    }

    @Test
    void readsJBakesHeaderAndTheMarkdownBelowIt() throws IOException {
        write(
                "en/process.md",
                "title=How = we work\ntype=page\nstatus=published\ndate=2026-03-01\norder=7\n~~~~~~\n## One\n\n*two*\n");

        assertThat(crawl())
                .containsExactly(new Prose(
                        new LanguageTag("en"),
                        "process",
                        "How = we work",
                        LocalDate.parse("2026-03-01"),
                        7,
                        "<h2>One</h2>\n<p><em>two</em></p>\n"));
    }

    @Test
    void publishesWhatIsPublishedAndLeavesDraftsOut() throws IOException {
        write("en/a.md", header("A"));
        write("en/b.md", header("B").replace("published", "draft"));

        assertThat(crawl()).extracting(Prose::name).containsExactly("a");
    }

    @Test
    void ordersPagesByLanguageOrderAndName() throws IOException {
        write("zh-CN/a.md", header("A"));
        write("en/b.md", header("B"));
        write("en/c.md", header("C").replace("type=", "order=2\ntype="));
        write("en/d.md", header("D").replace("type=", "order=2\ntype="));
        write("en/e.md", header("E").replace("type=", "order=1\ntype="));

        assertThat(crawl()).extracting(Prose::name).containsExactly("e", "c", "d", "b", "a");
    }

    @Test
    void leavesOutAFolderWithAnIgnoreFile() throws IOException {
        write("en/a.md", header("A"));
        write("en/drafts/.jbakeignore", "");
        write("en/drafts/b.md", "no header");

        assertThat(crawl()).extracting(Prose::name).containsExactly("a");
    }

    @Test
    void findsNothingWhereThereIsNoFolder() {
        assertThat(new JBakeEngine(null, 1).crawl(folder.resolve("none"))).isEmpty();
    }

    @Test
    void interpolatesNothing() throws IOException {
        write("en/a.md", header("${sys:user.home} ${env:PATH} ${title}") + "${sys:user.home}\n");

        assertThat(crawl().get(0).title()).isEqualTo("${sys:user.home} ${env:PATH} ${title}");
        assertThat(crawl().get(0).html()).contains("${sys:user.home}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en/a.md    | title=A                                                          | its header needs",
                "en/a.md    | title=A;type=page;date=2026-03-01;~~~~~~                         | its header needs",
                "en/a.md    | title=A;status=published;date=2026-03-01;~~~~~~                  | its header needs",
                "en/a.md    | title=A;no assignment;type=page;status=published;~~~~~~          | its header needs",
                "en/a.md    | title=A;type=page;status=published;~~~~~~                        | has no “date=”",
                "en/a.md    | title=A;type=page;status=published;date=yesterday;~~~~~~         | has no “date=”",
                "en/a.md    | title=A;type=page;status=published-date;date=2026-03-01;~~~~~~   | “published-date”",
                "en/a.md    | title=A;type=post;status=published;date=2026-03-01;~~~~~~        | its type is “post”",
                "en/a.md    | title=A;type=page;status=published;date=2026-03-01;order=x;~~~~~~ | no whole number: x",
                "en/a.md    | type=page;status=published;date=2026-03-01;~~~~~~                | has no “title=”",
                "a.md       | title=A;type=page;status=published;date=2026-03-01;~~~~~~        | folder named after their language",
                "en/b/a.md  | title=A;type=page;status=published;date=2026-03-01;~~~~~~        | folder named after their language",
                "en/a.html  | title=A;type=page;status=published;date=2026-03-01;~~~~~~        | Markdown files with the ending .md",
            })
    void refusesWhatJBakeWouldSilentlyLeaveOutOrLetThrough(String path, String text, String reason) throws IOException {
        write(path, text.replace(';', '\n') + "\nBody\n");

        assertThatThrownBy(this::crawl)
                .isInstanceOf(SiteException.class)
                .hasMessageContaining(Path.of(path).getFileName().toString())
                .hasMessageContaining(reason);
    }

    @Test
    void refusesASymbolicLink() throws IOException {
        write("elsewhere.txt", header("A"));
        Files.createDirectories(folder.resolve("pages/en"));
        Files.createSymbolicLink(folder.resolve("pages/en/a.md"), folder.resolve("elsewhere.txt"));

        assertThatThrownBy(() -> new JBakeEngine(null, 1).crawl(folder.resolve("pages")))
                .hasMessageContaining("symbolic link");
    }

    private List<OutputFile> render(String template, int pages, int threads) throws IOException {
        write("templates/page/advisory.ftlh", template);
        List<SitePage> sitePages = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            var view = new View("<T" + i + ">", List.of("a", "b"), 12345);
            sitePages.add(new SitePage("advisories/X." + i + "/index.html", PageType.ADVISORY, () -> view, LABELS));
        }
        List<OutputFile> files = Collections.synchronizedList(new ArrayList<>());
        new JBakeEngine(folder.resolve("templates"), threads).render(sitePages, files::add, count -> {});
        return files;
    }

    private String render(String template) throws IOException {
        return new String(render(template, 1, 1).get(0).content(), StandardCharsets.UTF_8);
    }

    @Test
    void rendersEachTypeWithItsTemplateAtItsOwnAddress() throws IOException {
        assertThat(render("x", 1, 1)).extracting(OutputFile::path).containsExactly("advisories/X.0/index.html");
    }

    @Test
    void showsRecordsEscapedAndNumbersPlain() throws IOException {
        assertThat(render("${page.title} ${page.count} <#list page.items as i>${i}</#list> ${label[\"kind.sa\"]}"))
                .isEqualTo("&lt;T0&gt; 12345 ab Advisory");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${page.missing}",
                "${label[\"no.such\"]}",
                "<#include \"/no/such.ftlh\">",
                "${page.title?api.length()}",
                "${\"freemarker.template.utility.Execute\"?new()}",
                "${content.title}",
                "${config.render_encoding}",
                "${db}",
                "${published_pages?size}",
            })
    void failsLoudlyAndShowsTemplatesNothingButTheView(String template) {
        assertThatThrownBy(() -> render(template))
                .isInstanceOf(SiteException.class)
                .hasMessageContaining("advisories/X.0/index.html");
    }

    @Test
    void failsWithTheViewThatCannotBeMade() throws IOException {
        write("templates/page/advisory.ftlh", "x");
        var page = new SitePage(
                "a.html",
                PageType.ADVISORY,
                () -> {
                    throw new IllegalStateException("broken view");
                },
                LABELS);

        assertThatThrownBy(() ->
                        new JBakeEngine(folder.resolve("templates"), 2).render(List.of(page), file -> {}, count -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken view");
    }

    @Test
    void makesEachViewOnceAndGivesTheSameBytesWithAnyNumberOfThreads() throws IOException {
        Set<String> one = texts(render("${page.title}", 500, 1));
        Set<String> many = texts(render("${page.title}", 500, 8));

        assertThat(many).hasSize(500).isEqualTo(one);
    }

    private static Set<String> texts(List<OutputFile> files) {
        Set<String> texts = ConcurrentHashMap.newKeySet();
        files.forEach(file -> texts.add(file.path() + " " + new String(file.content(), StandardCharsets.UTF_8)));
        return texts;
    }

    @Test
    void tellsHowManyPagesAreRendered() throws IOException {
        write("templates/page/advisory.ftlh", "x");
        List<SitePage> pages = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            pages.add(new SitePage(i + ".html", PageType.ADVISORY, () -> new View("", List.of(), 0), LABELS));
        }
        var rendered = new AtomicInteger();

        new JBakeEngine(folder.resolve("templates"), 3).render(pages, file -> {}, rendered::addAndGet);

        assertThat(rendered).hasValue(200);
    }
}
