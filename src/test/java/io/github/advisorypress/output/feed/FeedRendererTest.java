package io.github.advisorypress.output.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.github.advisorypress.Advisories;
import io.github.advisorypress.Elsewhere;
import io.github.advisorypress.Goldens;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.output.Edition;
import io.github.advisorypress.output.OutputFile;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class FeedRendererTest {
    private final Site site = Advisories.site();

    @Test
    void writesFeedsAsInTheGoldens() {
        Goldens.compare("feed", render(everySort()));
    }

    @Test
    void readsBackAsItWasWritten() throws FeedException {
        for (OutputFile file : render(everySort())) {
            SyndFeed feed = read(file);
            assertThat(feed.getEntries()).as(file.path()).isNotEmpty();
            assertThat(feed.getTitle()).as(file.path()).isNotBlank();
        }
    }

    @Test
    void linksEveryFeedToItself() throws Exception {
        for (OutputFile file : render(everySort())) {
            Document document = parse(file);
            var links = document.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "link");
            List<String> self = new ArrayList<>();
            for (int i = 0; i < links.getLength(); i++) {
                Element link = (Element) links.item(i);
                if (link.getAttribute("rel").equals("self")) {
                    self.add(link.getAttribute("href"));
                }
            }
            assertThat(self).containsExactly("https://psirt.capebay.example/" + file.path());
        }
    }

    @Test
    void keepsGuidsWhenTheTitleAndTheDateChange() throws FeedException {
        SyndFeed before = read(render(List.of(Advisories.valid().bulletin())).get(0));
        SyndFeed after = read(render(List.of(Advisories.valid()
                        .title("新标题", "New title")
                        .revision(2, "2025-01-01T00:00:00Z", "更正", "Correction")
                        .bulletin()))
                .get(0));
        assertThat(before.getEntries().get(0).getUri())
                .isEqualTo("tag:www.capebay.example,2024:CB-SA-2024-0002")
                .isEqualTo(after.getEntries().get(0).getUri());
    }

    @Test
    void givesEachRevisionItsOwnItem() throws FeedException {
        SyndFeed updates = read(file(render(everySort()), "feeds/updates.atom.xml"));
        assertThat(updates.getEntries())
                .extracting(SyndEntry::getUri)
                .contains(
                        "tag:www.capebay.example,2024:CB-SA-2024-0010#1",
                        "tag:www.capebay.example,2024:CB-SA-2024-0010#2")
                .doesNotHaveDuplicates();
        assertThat(updates.getEntries().get(0).getUri()).endsWith("CB-SA-2024-0010#2");
    }

    @Test
    void datesAnEntryByItsFirstAndItsLastRevision() throws FeedException {
        SyndFeed feed = read(file(render(everySort()), "en/feeds/atom.xml"));
        SyndEntry newest = feed.getEntries().get(0);
        assertThat(newest.getPublishedDate().toInstant()).isEqualTo(Instant.parse("2024-07-05T02:00:00Z"));
        assertThat(newest.getUpdatedDate().toInstant()).isEqualTo(Instant.parse("2024-09-01T02:00:00Z"));
        assertThat(feed.getPublishedDate().toInstant()).isEqualTo(Instant.parse("2024-09-01T02:00:00Z"));
    }

    @Test
    void saysThatABulletinIsWithdrawn() throws FeedException {
        SyndFeed feed = read(file(render(List.of(Advisories.withdrawn().bulletin())), "en/feeds/atom.xml"));
        SyndEntry entry = feed.getEntries().get(0);
        assertThat(entry.getTitle()).startsWith("[Withdrawn] CB-SA-2024-0004: ");
        assertThat(entry.getDescription().getValue()).startsWith("This bulletin has been withdrawn.");
        assertThat(entry.getContents().get(0).getValue()).startsWith("<p>This bulletin has been withdrawn.");
    }

    @Test
    void leavesOutWhatXmlCannotCarryAndEscapesTheRest() throws Exception {
        String hostile = "\u0000\u0008\uFFFE\uD800 <b>&amp; ]]> \" ' 😀 引号";
        Bulletin bulletin = Advisories.valid().title(hostile, hostile).bulletin();
        for (OutputFile file : render(List.of(bulletin))) {
            assertThat(parse(file).getDocumentElement().getTextContent()).contains("<b>&amp; ]]> \" ' 😀 引号");
        }
    }

    @Test
    void carriesTheNewestItemsOnly() throws FeedException {
        List<Bulletin> bulletins = new ArrayList<>();
        for (int i = 0; i < FeedRenderer.LENGTH + 20; i++) {
            bulletins.add(Advisories.valid().id("CB-SA-2024-" + (1000 + i)).bulletin());
        }
        SyndFeed feed = read(render(bulletins).get(0));
        assertThat(feed.getEntries()).hasSize(FeedRenderer.LENGTH);
        assertThat(feed.getEntries().get(0).getUri()).endsWith("CB-SA-2024-1119");
    }

    @Test
    void isValidWithoutAnyBulletin() throws Exception {
        for (OutputFile file : render(List.of())) {
            assertThat(parse(file).getDocumentElement().getTextContent()).contains("1970");
        }
    }

    @Test
    void givesTheSameBytesInAnyOrderLocaleAndZone() {
        List<Bulletin> shuffled = new ArrayList<>(everySort());
        Collections.shuffle(shuffled, new Random(7));
        assertThat(Elsewhere.call(() -> render(shuffled)))
                .usingRecursiveComparison()
                .isEqualTo(render(everySort()));
    }

    private static List<Bulletin> everySort() {
        return Advisories.ofEverySort().stream().map(Advisories::bulletin).toList();
    }

    private List<OutputFile> render(List<Bulletin> bulletins) {
        List<OutputFile> files = new ArrayList<>();
        new FeedRenderer(site, Advisories.labels(site))
                .render(new Edition(site, Advisories.register(), bulletins), files::add);
        return files;
    }

    private static OutputFile file(List<OutputFile> files, String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static SyndFeed read(OutputFile file) throws FeedException {
        return new SyndFeedInput().build(new StringReader(new String(file.content(), StandardCharsets.UTF_8)));
    }

    private static Document parse(OutputFile file) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file.content()));
    }
}
