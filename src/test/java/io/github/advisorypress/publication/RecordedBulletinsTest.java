package io.github.advisorypress.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorypress.Advisories;
import io.github.advisorypress.diagnostic.Diagnostic;
import io.github.advisorypress.json.JsonDocument;
import io.github.advisorypress.model.Advisory;
import io.github.advisorypress.model.Bulletin;
import io.github.advisorypress.model.ProductRegister;
import io.github.advisorypress.model.PublishedAddresses;
import io.github.advisorypress.model.RecordedState;
import io.github.advisorypress.model.Site;
import io.github.advisorypress.output.Edition;
import io.github.advisorypress.output.csaf.CsafRenderer;
import io.github.advisorypress.record.BulletinFile;
import io.github.advisorypress.scoring.CweTable;
import io.github.advisorypress.signing.PublicKeys;
import io.github.advisorypress.source.AdvisorySource;
import io.github.advisorypress.source.ContentReader;
import io.github.advisorypress.source.ContentTree;
import io.github.advisorypress.text.LabelsReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That the record keeps everything that any format of the site shows. */
final class RecordedBulletinsTest {
    private static final Path CONTENT = Path.of("content");
    private static final LabelsReader LABELS = new LabelsReader(null);

    private final ExecutorService executor = Executors.newFixedThreadPool(2);

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void everyFormatSaysTheSameOfTheContentOfThisRepository() {
        ContentTree tree = new ContentReader(LABELS::read, executor).read(CONTENT, () -> {});
        Site site = tree.site().value().orElseThrow();
        ProductRegister register = tree.register().value().orElseThrow();
        // A next revision stands in for the present one, so that both are seen.
        saysTheSame(
                site,
                register,
                tree.advisories().stream()
                        .filter(source -> !source.isNext())
                        .map(RecordedBulletinsTest::advisory)
                        .toList());
        saysTheSame(
                site,
                register,
                tree.advisories().stream()
                        .filter(AdvisorySource::isNext)
                        .map(RecordedBulletinsTest::advisory)
                        .toList());
    }

    @Test
    void everyFormatSaysTheSameOfABulletinOfEachSort() {
        saysTheSame(Advisories.site(), Advisories.register(), Advisories.ofEverySort());
    }

    private static Advisory advisory(AdvisorySource source) {
        return source.advisory().orElseThrow();
    }

    private void saysTheSame(Site site, ProductRegister register, List<Advisory> advisories) {
        List<Bulletin> before = advisories.stream()
                .map(advisory -> Bulletin.of(advisory, register))
                .toList();
        List<Bulletin> after =
                before.stream().map(bulletin -> recorded(site, bulletin)).toList();

        Map<String, String> rendered = render(new Edition(site, register, before));

        assertThat(rendered).hasSizeGreaterThan(before.size() * 5);
        assertThat(render(new Edition(site, register, after))).isEqualTo(rendered);
    }

    private static Bulletin recorded(Site site, Bulletin bulletin) {
        byte[] bytes = new BulletinFile(
                        new RecordedState(bulletin, PublishedAddresses.of(site, bulletin.advisory())),
                        List.of(),
                        Map.of(),
                        null)
                .bytes();
        List<Diagnostic> findings = new ArrayList<>();
        BulletinFile read = BulletinFile.read(JsonDocument.read("bulletin.json", bytes), findings)
                .orElseThrow();
        assertThat(findings).isEmpty();
        return read.state().bulletin();
    }

    private Map<String, String> render(Edition edition) {
        Map<String, String> files = new ConcurrentSkipListMap<>();
        new SiteFiles(LABELS.read(edition.site()), null, null, CONTENT, executor, 2)
                .render(
                        edition,
                        new Documents(
                                new CsafRenderer(edition.site(), LABELS.read(edition.site()), CweTable.bundled()),
                                Map.of()),
                        new Signatures(null, PublicKeys.NONE, null, Instant.EPOCH),
                        file -> files.put(file.path(), new String(file.content(), StandardCharsets.ISO_8859_1)),
                        Progress.NONE);
        return files;
    }
}
